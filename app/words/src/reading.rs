use policy::{Choice, Reading};

use crate::Lang;

/// The question that the wording leaves open.
pub fn question(reading: Reading, lang: Lang) -> &'static str {
    match reading {
        Reading::ThirtyScope => lang.pick(
            "“30 人以上”管哪几类单位？",
            "Which kinds does the threshold of 30 staff cover?",
        ),
        Reading::JointMeetsTarget => lang.pick(
            "在联合党支部里，算不算“有党组织”？",
            "Does a joint branch count as having an organisation?",
        ),
        Reading::SubsidyScope => lang.pick(
            "一个单位有多个党组织，补助怎么算？",
            "A unit with several organisations: which are paid?",
        ),
        Reading::FirstYear => lang.pick(
            "成立当年的活动经费怎么给？",
            "Activity subsidy in the year of forming?",
        ),
        Reading::JointSubsidised => lang.pick("联合党支部给不给补助？", "Are joint branches paid?"),
        Reading::AllowanceMonths => lang.pick(
            "书记补贴从哪个月起算？",
            "From which month does the allowance run?",
        ),
        Reading::ConcurrentPosts => lang.pick(
            "一人兼几个书记，补贴怎么算？",
            "One person with several posts: which are paid?",
        ),
        Reading::CivilServantSecretary => lang.pick(
            "机关选派的书记领不领补贴？",
            "Is a secretary sent from government paid?",
        ),
        Reading::TrainingMembers => lang.pick(
            "培训经费算不算预备党员？",
            "Does training count probationary members?",
        ),
        Reading::FundingSplit => lang.pick("财政补助由哪一级出？", "Which level pays?"),
        Reading::CoverageBase => lang.pick(
            "组织覆盖率的分母是什么？",
            "What is the base of organisation coverage?",
        ),
        Reading::TypeThreshold => lang.pick(
            "50、100 名党员的界线含不含本数？",
            "Do 50 and 100 members include the number itself?",
        ),
        Reading::HostCounts => lang.pick(
            "联合党支部的单位数含不含牵头单位？",
            "Does the host count among a joint branch's units?",
        ),
        Reading::CandidacyTrigger => lang.pick(
            "什么情形影响出资人推优？",
            "What affects an owner's candidacy?",
        ),
    }
}

/// An answer.
pub fn choice(choice: Choice, lang: Lang) -> &'static str {
    match choice {
        Choice::AllFive => lang.pick(
            "学校、医院和三类事务所",
            "Schools, hospitals and the three kinds of firms",
        ),
        Choice::SchoolsHospitals => lang.pick(
            "只管学校、医院，事务所不论人数",
            "Schools and hospitals; firms at any size",
        ),
        Choice::AssociationsToo => lang.pick("社会团体也适用", "Social associations too"),
        Choice::JointMeets => lang.pick("算", "Yes"),
        Choice::JointFails => lang.pick("不算，须有自己的党组织", "No, it must be its own"),
        Choice::EveryOrganisation => {
            lang.pick("每个党组织按各自类型", "Every organisation by its own type")
        }
        Choice::TopOnly => lang.pick("只算最高一级", "Only the top one"),
        Choice::FullYear => lang.pick("给全年", "The full year"),
        Choice::ByMonth => lang.pick(
            "批准次月起按月折算",
            "By month, from the month after approval",
        ),
        Choice::StartUpOnly => lang.pick("当年只给启动经费", "Start-up money only"),
        Choice::OncePerBranch => lang.pick("给，每个联合党支部一份", "Yes, once per joint branch"),
        Choice::NotPaid => lang.pick("不给", "No"),
        Choice::FromMonth => lang.pick("任职当月计入", "The month of appointment counts"),
        Choice::FromNextMonth => lang.pick("任职次月起算", "From the next month"),
        Choice::HighestOnly => lang.pick("只按最高职务一份", "The highest post only"),
        Choice::EachPost => lang.pick("每个职务各一份", "Each post"),
        Choice::Excluded => lang.pick("不领，并标注", "No, and it is flagged"),
        Choice::Included => lang.pick("照领", "Yes"),
        Choice::AllMembers => lang.pick("算", "Yes"),
        Choice::FullOnly => lang.pick("只算正式党员", "Full members only"),
        Choice::ByAffiliation => {
            lang.pick("隶属哪级由哪级全出", "The level of affiliation, all of it")
        }
        Choice::OwnRatio => lang.pick(
            "市、区按自定比例",
            "City and district at a ratio of one's own",
        ),
        Choice::EveryUnit => lang.pick("所有在业单位", "Every unit in operation"),
        Choice::UnitsWithDuty => {
            lang.pick("只算有组建要求的单位", "Units that are asked to form one")
        }
        Choice::AtLeast => lang.pick("含本数", "At least"),
        Choice::MoreThan => lang.pick("须超过", "More than"),
        Choice::HostIn => lang.pick("含", "Yes"),
        Choice::HostOut => lang.pick("不含", "No"),
        Choice::DutyOnly => lang.pick(
            "满足单独成立条件而未成立",
            "A branch of its own is due and missing",
        ),
        Choice::TargetsToo => lang.pick("目标缺口也算", "Missed targets as well"),
    }
}
