//! The names that links and files carry. They never change: a link made once opens forever.

use policy::*;

macro_rules! frozen {
    ($test:ident, $name:ident, $expect:literal) => {
        #[test]
        fn $test() {
            let names: Vec<&str> = $name::ALL.iter().map(|value| value.wire()).collect();
            assert_eq!(names.join(" "), $expect);
            for &value in $name::ALL {
                assert_eq!($name::from_wire(value.wire()), Some(value));
            }
            assert_eq!($name::from_wire("no such name"), None);
            assert_eq!($name::COUNT, names.len());
        }
    };
}

frozen!(
    kinds,
    Kind,
    "enterprise association school hospital law-firm accounting-firm tax-firm other-social sole-trader"
);
frozen!(
    statuses,
    Status,
    "operating suspended deregistered bankrupt"
);
frozen!(
    organisations,
    Organisation,
    "none branch joint general committee"
);
frozen!(
    sources,
    SecretarySource,
    "own civil-servant recruited retired seasonal"
);
frozen!(affiliations, Affiliation, "district city");
frozen!(
    mass_organisations,
    MassOrganisation,
    "union youth women front"
);
frozen!(
    fields,
    Field,
    "kind employees full probationary organisation status joint-units approved secretary \
     secretary-since secretary-source general-below branches-below general-shared branch-shared \
     affiliation instructor mass candidate trade leading neighbours year wages spending tax-rate \
     own-rate dues-paid dues-bases pension-bases retained-city retained-district planned own-lines"
);
frozen!(
    rules,
    Rule,
    "F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13 F14 F15 F12b"
);
frozen!(
    verdicts,
    Verdict,
    "reorganise due_not_formed due_separate target_gap satisfied work_coverage closed"
);
frozen!(candidacies, Candidacy, "free would-hold holds open");
frozen!(
    readings,
    Reading,
    "thirty_scope joint_meets_target subsidy_scope first_year joint_subsidised allowance_months \
     concurrent_posts civil_servant_secretary training_members funding_split coverage_base \
     type_threshold host_counts candidacy_trigger"
);
frozen!(
    choices,
    Choice,
    "all-five schools-hospitals associations-too meets fails every top full-year by-month \
     start-up-only once not-paid from-month next-month highest each excluded included all-members \
     full-only affiliation own-ratio every-unit with-duty at-least more-than host-in host-out duty \
     targets-too"
);
frozen!(
    standards,
    StandardId,
    "f1-employees f2-employees f4-staff f5-members f11-units m1-share m2-share m3-share \
     m4-committee m4-general m4-branch m5 m6-committee m6-general m6-branch m7 type-general \
     type-committee type-branch-max type-branch-committee tax-standard tax-encouraged tax-small \
     dues-band-1 dues-band-2 dues-band-3 dues-rate-1 dues-rate-2 dues-rate-3 dues-rate-4 \
     pension-band pension-rate-1 pension-rate-2"
);
frozen!(
    figures,
    Figure,
    "verdict m4 m5 m6 m7 total city district m1-cap m1-deductible m1-added-back m1-saved \
     dues-month dues-year m2 m3-city m3-district m8"
);
frozen!(
    modes,
    Mode,
    "separate area same-trade attached sent leading"
);
frozen!(
    routes,
    Route,
    "keep own-branch joint-branch trade-association community prepare move-members split-joint \
     dissolve leave-joint"
);
frozen!(
    steps,
    Step,
    "apply secretary partners instructor mass recruit move dissolve split charter six-haves \
     subsidy elections self-check screening registration ledger candidacy file-ratio apply-refund \
     two-lines leave-joint"
);

frozen!(concerns, Concern, "W1 W2 W3 W4 W5 W6 W7 W8 W9 W10 W11");
frozen!(urgencies, Urgency, "overdue 30 90 180 later");
frozen!(
    activities,
    ActivityKind,
    "members-meeting committee-meeting theme-day lecture life-meeting appraisal"
);
frozen!(frequencies, Frequency, "monthly quarterly yearly");
frozen!(
    yearly_duties,
    YearlyDuty,
    "self-check secretary-report screening registration training-plan district-report survey models"
);
