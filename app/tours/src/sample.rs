use ledger::Column;

const COLUMNS: [Column; 7] = [
    Column::Name,
    Column::Kind,
    Column::District,
    Column::Employees,
    Column::FullMembers,
    Column::Organisation,
    Column::Approved,
];

/// Rows after the name: those of the first part can be read, those of the second have a mistake each.
const SOUND: [[&str; 6]; 4] = [
    ["非公企业", "龙华区", "86", "5", "无", ""],
    ["民办学校", "美兰区", "140", "9", "党支部", "2021-07-01"],
    ["律师事务所", "秀英区", "32", "2", "无", ""],
    ["社会团体", "琼山区", "12", "3", "联合党支部", "2019/6/18"],
];
const MISTAKEN: [[&str; 6]; 4] = [
    ["贸易公司", "龙华区", "40", "3", "无", ""],
    ["非公企业", "美兰区", "很多", "4", "无", ""],
    ["民办医院", "秀英区", "210", "-3", "无", ""],
    ["社会团体", "琼山区", "25", "6", "党支部", "2023-13-45"],
];

/// A made-up ledger in which every other row has a mistake, as a file of text with commas. Another number gives units of
/// other names, so that none of them is known yet when a tour is taken again.
pub fn file_with_mistakes(number: u64) -> String {
    let mut text = COLUMNS.map(Column::header).join(",");
    text.push('\n');
    for (place, row) in (SOUND.iter().zip(&MISTAKEN))
        .flat_map(|(sound, mistaken)| [sound, mistaken])
        .enumerate()
    {
        text.push_str(&format!(
            "演示单位{number}之{},{}\n",
            place + 1,
            row.join(",")
        ));
    }
    text
}
