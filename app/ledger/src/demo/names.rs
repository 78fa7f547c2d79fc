//! Real districts and streets, and words of which made-up names consist.

use policy::Kind;

use crate::choices::Trade;

/// A district with the number that codes carry.
pub(super) struct District {
    pub(super) name: &'static str,
    pub(super) division: &'static str,
    pub(super) streets: &'static [&'static str],
}

pub(super) const DISTRICTS: [District; 4] = [
    District {
        name: "秀英区",
        division: "460105",
        streets: &[
            "秀英街道",
            "海秀街道",
            "长流镇",
            "西秀镇",
            "海秀镇",
            "石山镇",
            "永兴镇",
            "东山镇",
        ],
    },
    District {
        name: "龙华区",
        division: "460106",
        streets: &[
            "中山街道",
            "滨海街道",
            "金贸街道",
            "大同街道",
            "海垦街道",
            "金宇街道",
            "城西镇",
            "龙桥镇",
            "遵谭镇",
        ],
    },
    District {
        name: "琼山区",
        division: "460107",
        streets: &[
            "国兴街道",
            "府城街道",
            "滨江街道",
            "凤翔街道",
            "龙塘镇",
            "云龙镇",
            "红旗镇",
        ],
    },
    District {
        name: "美兰区",
        division: "460108",
        streets: &[
            "海府街道",
            "蓝天街道",
            "博爱街道",
            "白龙街道",
            "和平南街道",
            "人民路街道",
            "海甸街道",
            "新埠街道",
            "灵山镇",
        ],
    },
];

pub(super) const FIRST: &[&str] = &[
    "海", "琼", "椰", "云", "星", "南", "安", "和", "明", "瑞", "晨", "嘉", "启", "润", "远", "恒",
    "博", "锦",
];
pub(super) const SECOND: &[&str] = &[
    "岚", "风", "湾", "帆", "泰", "辉", "达", "源", "诚", "盛", "景", "航", "程", "丰", "语", "川",
    "禾", "舟",
];
pub(super) const TRADES: &[Trade] = &[
    Trade::C,
    Trade::E,
    Trade::F,
    Trade::F,
    Trade::F,
    Trade::G,
    Trade::H,
    Trade::I,
    Trade::I,
    Trade::K,
    Trade::L,
    Trade::M,
    Trade::O,
    Trade::R,
];

/// What a unit of this kind is called at the end.
pub(super) fn of_kind(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::PrivateEnterprise => &[
            "商贸有限公司",
            "科技有限公司",
            "物业服务有限公司",
            "建设工程有限公司",
            "文化旅游有限公司",
            "食品有限公司",
            "物流有限公司",
            "信息技术有限公司",
        ],
        Kind::SoleTrader => &["便利店", "小吃店", "理发店", "修理部", "服装店"],
        Kind::SocialAssociation => &["行业协会", "商会", "学会", "联合会"],
        Kind::PrivateSchool => &["幼儿园", "学校", "培训学校"],
        Kind::PrivateHospital => &["医院", "门诊部"],
        Kind::LawFirm => &["律师事务所"],
        Kind::AccountingFirm => &["会计师事务所"],
        Kind::TaxFirm => &["税务师事务所"],
        Kind::OtherSocial => &["社会工作服务中心", "志愿服务队", "养老服务中心"],
    }
}
