//! Dues by slices, which is not how they are reckoned.

use policy::{BaseKind, DuesBase, Fen, StandardId, Standards};

/// Dues of a month where each part of the base is reckoned by the rate of its own band.
pub(super) fn slices(member: DuesBase, standards: &Standards) -> Fen {
    use StandardId::{
        DuesBand1, DuesBand2, DuesBand3, DuesRate1, DuesRate2, DuesRate3, DuesRate4, PensionBand,
        PensionRate1, PensionRate2,
    };
    let bands: &[(Option<StandardId>, StandardId)] = match member.kind {
        BaseKind::Pay => &[
            (Some(DuesBand1), DuesRate1),
            (Some(DuesBand2), DuesRate2),
            (Some(DuesBand3), DuesRate3),
            (None, DuesRate4),
        ],
        BaseKind::Pension => &[(Some(PensionBand), PensionRate1), (None, PensionRate2)],
    };
    let mut from = Fen::ZERO;
    let mut sum = Fen::ZERO;
    for &(band, rate) in bands {
        let to = band.map_or(member.base, |band| {
            member.base.min(Fen(standards.value(band)))
        });
        if to > from {
            sum = sum + (to - from).ratio(standards.value(rate), 10_000);
        }
        from = from.max(to);
    }
    sum
}
