use policy::{Field, plain_enum};

use crate::Act;

plain_enum! {
    /// A control, or a small part of a page, that is no field of the form about one unit.
    Spot {
        /// 组建自查：清空
        StartOver = "start-over",
        /// 组建自查：判定
        Verdict = "verdict",
        /// 组建自查：判定为什么
        VerdictWhy = "verdict-why",
        /// 组建自查：第一条依据
        Reason = "reason",
        /// 组建自查：离线多远
        Scale = "scale",
        /// 组建自查：去算补助
        ToMoney = "to-money",
        /// 补助测算：活动经费
        Yearly = "yearly",
        /// 补助测算：启动经费
        StartUp = "start-up",
        /// 补助测算：合计
        Total = "total",
        /// 补助测算：可以扣除
        Deductible = "deductible",
        /// 补助测算：返还
        Refund = "refund",
        /// 补助测算：复制链接
        CopyLink = "copy-link",
        /// 五清台账：导入
        OpenImport = "open-import",
        /// 五清台账：选择文件
        ImportFile = "import-file",
        /// 五清台账：列的去向
        ImportColumn = "import-column",
        /// 五清台账：检查
        ImportCheck = "import-check",
        /// 五清台账：检查的结果
        ImportCounts = "import-counts",
        /// 五清台账：退回的行
        SetAside = "set-aside",
        /// 五清台账：退回的行存成文件
        SetAsideFile = "set-aside-file",
        /// 五清台账：收进台账
        TakeIn = "take-in",
        /// 五清台账：导入的结果
        ImportDone = "import-done",
        /// 五清台账：撤回导入
        TakeBack = "take-back",
        /// 五清台账：搜索
        Search = "search",
        /// 五清台账：筛选条件
        Chips = "chips",
        /// 五清台账：单位数
        Units = "units",
        /// 提醒：各类多少
        DutyCounts = "duty-counts",
        /// 提醒：哪一条
        DutyConcern = "duty-concern",
        /// 提醒：第一行
        DutyRow = "duty-row",
        /// 提醒：选中第一行
        DutyChoose = "duty-choose",
        /// 提醒：标为已办
        MarkDealt = "mark-dealt",
        /// 提醒：办到哪一步
        DutyState = "duty-state",
        /// 提醒：导出
        DutyExport = "duty-export",
        /// 年度预算：从台账算
        FromLedger = "from-ledger",
        /// 年度预算：合计
        BudgetTotal = "budget-total",
        /// 年度预算：第一项
        BudgetItem = "budget-item",
        /// 年度预算：第一个区
        BudgetDistrict = "budget-district",
        /// 年度预算：调高标准
        BudgetSlider = "budget-slider",
        /// 年度预算：换一种理解
        BudgetReadings = "budget-readings",
        /// 年度预算：导出工作簿
        BudgetBook = "budget-book",
        /// 覆盖分析：组织覆盖率
        Organised = "organised",
        /// 覆盖分析：组织覆盖率怎么来的
        OrganisedWhy = "organised-why",
        /// 覆盖分析：看哪个率
        Measure = "measure",
        /// 覆盖分析：按什么分
        By = "by",
        /// 覆盖分析：排名图
        Ranked = "ranked",
        /// 覆盖分析：还要组建的
        ToForm = "to-form",
        /// 覆盖分析：简报
        Briefing = "briefing",
    }
}

impl Spot {
    /// Whether it is a button, a link, a box, or what folds a part away.
    const fn is_pressed(self) -> bool {
        matches!(
            self,
            Self::StartOver
                | Self::VerdictWhy
                | Self::ToMoney
                | Self::Yearly
                | Self::StartUp
                | Self::Total
                | Self::Deductible
                | Self::Refund
                | Self::CopyLink
                | Self::OpenImport
                | Self::ImportCheck
                | Self::SetAsideFile
                | Self::TakeIn
                | Self::TakeBack
                | Self::Chips
                | Self::DutyChoose
                | Self::MarkDealt
                | Self::DutyExport
                | Self::FromLedger
                | Self::BudgetItem
                | Self::BudgetDistrict
                | Self::BudgetBook
                | Self::OrganisedWhy
                | Self::ToForm
        )
    }

    /// Whether it is a part of an import, which only the tab that writes the ledger can make.
    const fn is_of_import(self) -> bool {
        matches!(
            self,
            Self::OpenImport
                | Self::ImportFile
                | Self::ImportColumn
                | Self::ImportCheck
                | Self::ImportCounts
                | Self::SetAside
                | Self::SetAsideFile
                | Self::TakeIn
                | Self::ImportDone
                | Self::TakeBack
        )
    }

    /// Whether something is typed or chosen in it.
    const fn is_entered(self) -> bool {
        matches!(
            self,
            Self::Search | Self::DutyConcern | Self::DutyState | Self::Measure | Self::By
        )
    }
}

/// What a step points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A field of the form about one unit.
    Field(Field),
    /// Something else.
    Spot(Spot),
}

/// What wire names of fields begin with.
const FIELD: &str = "field.";

impl Place {
    /// Whether an act can be done there.
    pub fn takes(self, act: &Act) -> bool {
        match act {
            Act::Look => true,
            Act::Press => matches!(self, Self::Spot(spot) if spot.is_pressed()),
            Act::Enter(_) => match self {
                // Of these any number is ticked.
                Self::Field(field) => field != Field::MassOrganisations,
                Self::Spot(spot) => spot.is_entered(),
            },
            Act::Slide => self == Self::Spot(Spot::BudgetSlider),
            Act::Choose => self == Self::Spot(Spot::ImportFile),
        }
    }

    /// Whether it is a part of an import, which only the tab that writes the ledger can make.
    pub const fn is_of_import(self) -> bool {
        matches!(self, Self::Spot(spot) if spot.is_of_import())
    }

    /// The name that files and links carry; it never changes.
    pub fn wire(self) -> String {
        match self {
            Self::Field(field) => format!("{FIELD}{}", field.wire()),
            Self::Spot(spot) => spot.wire().to_owned(),
        }
    }

    /// The place of a wire name.
    pub fn from_wire(wire: &str) -> Option<Self> {
        match wire.strip_prefix(FIELD) {
            Some(field) => Field::from_wire(field).map(Self::Field),
            None => Spot::from_wire(wire).map(Self::Spot),
        }
    }
}
