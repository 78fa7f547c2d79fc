use entry::{
    LineCause, MAX_BASES, MAX_MONEY, MAX_NAME, MAX_OWN_LINES, Mistake, OwnLine, read_bases,
    read_mass, read_own_lines, write_mass,
};
use policy::{Fen, MassOrganisation, MassOrganisations};
use proptest::prelude::*;

fn yuan(amounts: &[i64]) -> Result<Vec<Fen>, Mistake> {
    Ok(amounts.iter().copied().map(Fen::yuan).collect())
}

fn at(line: u32, cause: LineCause) -> Mistake {
    Mistake::Line { line, cause }
}

#[test]
fn bases() {
    for (text, amounts) in [
        ("", &[][..]),
        (" \n\n\t", &[]),
        ("4200", &[4_200]),
        ("4200\n5000\r\n\n5001", &[4_200, 5_000, 5_001]),
        ("4200、5000；5001;9\t10", &[4_200, 5_000, 5_001, 9, 10]),
        ("４２００　５０００", &[4_200, 5_000]),
        ("4,200", &[4_200]),
        ("12,345", &[12_345]),
        ("4200，5000", &[4_200, 5_000]),
        ("4200,5000,800,900", &[4_200, 5_000, 800, 900]),
        ("3,500,4,200", &[3_500, 4_200]),
        ("3,500, 4,200", &[3_500, 4_200]),
        ("3,500、4,200", &[3_500, 4_200]),
        ("800,4,200", &[800, 4_200]),
        ("800, 900", &[800, 900]),
        ("4200 5000", &[4_200, 5_000]),
        ("4 200", &[4_200]),
        ("4200元 5000元", &[4_200, 5_000]),
        ("4200元，5000元", &[4_200, 5_000]),
        ("¥ 4,200 ¥5,000", &[4_200, 5_000]),
        ("1.2万 5000 元", &[12_000, 5_000]),
        ("4200,", &[4_200]),
    ] {
        assert_eq!(read_bases(text), yuan(amounts), "{text:?}");
    }
    assert_eq!(
        read_bases("3000.50,800.25,900"),
        Ok(vec![Fen(300_050), Fen(80_025), Fen(90_000)])
    );
    assert_eq!(read_bases("4,200.50"), Ok(vec![Fen(420_050)]));
}

#[test]
fn bases_at_fault() {
    let too_large = LineCause::TooLarge { max: MAX_MONEY };
    for (text, line, cause) in [
        ("4200\nabc", 2, LineCause::NotANumber),
        ("4200\n\n五千", 3, LineCause::NotANumber),
        ("-4200", 1, LineCause::Negative),
        ("4200 - 5000", 1, LineCause::Negative),
        ("1e5", 1, LineCause::Scientific),
        ("4200.005", 1, LineCause::TooManyDecimals),
        ("1\n99999999999999", 2, too_large),
        ("800,900", 1, LineCause::Ambiguous),
        ("800 900", 1, LineCause::Ambiguous),
        ("3,500,600", 1, LineCause::Ambiguous),
        ("500,600,700", 1, LineCause::Ambiguous),
        ("123,456.78", 1, LineCause::Ambiguous),
    ] {
        assert_eq!(read_bases(text), Err(at(line, cause)), "{text:?}");
    }
    let most = "4200\n".repeat(MAX_BASES as usize);
    assert_eq!(
        read_bases(&most).map(|bases| bases.len()),
        Ok(MAX_BASES as usize)
    );
    let beyond = Mistake::TooManyLines { max: MAX_BASES };
    assert_eq!(read_bases(&format!("{most}4200")), Err(beyond));
}

fn own(name: &str, yuan: i64) -> OwnLine {
    OwnLine {
        name: name.to_owned(),
        amount: Fen::yuan(yuan),
    }
}

#[test]
fn own_lines() {
    for (text, lines) in [
        ("", vec![]),
        ("服务中心 12000", vec![own("服务中心", 12_000)]),
        ("服务中心　１２，０００元", vec![own("服务中心", 12_000)]),
        ("服务中心：1.2万", vec![own("服务中心", 12_000)]),
        ("服务中心:12000", vec![own("服务中心", 12_000)]),
        ("服务中心 12 万元", vec![own("服务中心", 120_000)]),
        ("服务中心 ¥ 120,000", vec![own("服务中心", 120_000)]),
        ("服务中心 — 12000", vec![own("服务中心", 12_000)]),
        ("专职人员 3人 180000", vec![own("专职人员 3人", 180_000)]),
        (
            "Service centre\t500\n\n专职 6000",
            vec![own("Service centre", 500), own("专职", 6_000)],
        ),
        ("免费场地 0", vec![own("免费场地", 0)]),
    ] {
        assert_eq!(read_own_lines(text), Ok(lines), "{text:?}");
    }
}

#[test]
fn own_lines_at_fault() {
    let too_large = LineCause::TooLarge { max: MAX_MONEY };
    let name_too_long = LineCause::NameTooLong { max: MAX_NAME };
    let long = format!("{} 5", "名".repeat(MAX_NAME as usize + 1));
    for (text, line, cause) in [
        ("服务中心", 1, LineCause::MissingAmount),
        ("服务中心 元", 1, LineCause::MissingAmount),
        ("服务中心12000", 1, LineCause::MissingAmount),
        ("专职 人员", 1, LineCause::MissingAmount),
        ("甲 5\n12000", 2, LineCause::MissingName),
        ("：12000", 1, LineCause::MissingName),
        ("¥ 12000", 1, LineCause::MissingName),
        ("甲 12x", 1, LineCause::NotANumber),
        ("甲 -5", 1, LineCause::Negative),
        ("甲 1e5", 1, LineCause::Scientific),
        ("甲 0.001", 1, LineCause::TooManyDecimals),
        ("甲 99999999亿", 1, too_large),
        ("甲 12 000", 1, LineCause::Ambiguous),
        (&long, 1, name_too_long),
    ] {
        assert_eq!(read_own_lines(text), Err(at(line, cause)), "{text:?}");
    }
    let most = "甲 1\n".repeat(MAX_OWN_LINES as usize);
    assert!(read_own_lines(&most).is_ok());
    assert_eq!(
        read_own_lines(&format!("{most}甲 1")),
        Err(Mistake::TooManyLines { max: MAX_OWN_LINES })
    );
    assert!(read_own_lines(&format!("{} 5", "名".repeat(MAX_NAME as usize))).is_ok());
}

#[test]
fn mass_organisations_read_back() {
    for bits in 0..16_u8 {
        let some = MassOrganisation::ALL
            .iter()
            .filter(|&&one| bits & (1 << one as u8) != 0)
            .fold(MassOrganisations::NONE, |all, &one| all.with(one));
        assert_eq!(read_mass(&write_mass(Some(some))), Ok(Some(some)));
    }
    assert_eq!(read_mass(&write_mass(None)), Ok(None));
    assert_eq!(write_mass(Some(MassOrganisations::NONE)), "none");
    assert_eq!(read_mass("union+chess"), Err(Mistake::UnknownChoice));
}

proptest! {
    #[test]
    fn bases_one_per_line_read_back(fen in prop::collection::vec(0_i64..10_000_000, 0..30)) {
        let text: String = fen.iter().map(|fen| format!("{}.{:02}\n", fen / 100, fen % 100)).collect();
        prop_assert_eq!(read_bases(&text), Ok(fen.into_iter().map(Fen).collect()));
    }

    #[test]
    fn no_list_stops_a_reader(text in any::<String>(), near in "[甲 \t\n:：、,，;¥-元万0-9０-９.e]{0,40}") {
        for text in [&text, &near] {
            let _ = (read_bases(text), read_own_lines(text), read_mass(text));
        }
    }
}
