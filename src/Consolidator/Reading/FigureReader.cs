using Consolidator.Cells;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.Reading;

/// <summary>From what stands in a cell to a figure of an item: a number, blank, not applicable, or a finding that says why not.</summary>
public static class FigureReader
{
    // The warehouse holds whole numbers of 10^-decimals in 64 bits: 16 digits a figure leave room for the sum of hundreds of units.
    private static decimal Largest(Item item) => Math.Min(999_999_999_999m, 9_999_999_999_999_999m / PowersOfTen.Of(item.Decimals));

    public static (Observation Observation, Finding? Finding) Read(Item item, Cell? cell, CellPosition where)
    {
        var raw = cell is null ? "" : cell.Content.Plain;
        return cell?.Content switch
        {
            null => Seen(new Figure.Blank()),
            CellContent.Error(var name) => Wrong(FindingKinds.ErrorCell, name),
            CellContent.Uncalculated => Wrong(FindingKinds.FormulaUncalculated),
            CellContent.Unrepresentable => Wrong(FindingKinds.NumberOutOfRange, raw),
            CellContent.Text(var text) when string.IsNullOrWhiteSpace(FigureNotation.Fold(text)) => Seen(new Figure.Blank()),
            // A footnote's mark behind 是 makes it no other answer.
            _ when cell.Runs is { } runs && (item.Kind is ItemKind.Flag ? runs.Struck : item.Kind != ItemKind.Text) =>
                Wrong(FindingKinds.RichTextInNumber, raw, runs.Apart),
            _ when cell.Struck && item.Kind != ItemKind.Text => Wrong(FindingKinds.StruckOut, raw),
            var content => item.Kind switch
            {
                ItemKind.Text => Seen(new Figure.Words(raw.Trim())),
                ItemKind.Flag => Flag(),
                _ => Numeric(content),
            },
        };

        (Observation, Finding?) Seen(Figure figure, bool converted = false) => (new(item.Code, figure, raw, where, converted), null);

        (Observation, Finding?) Wrong(FindingKind kind, params object[] arguments) =>
            (new(item.Code, new Figure.Unreadable(), raw, where),
             kind.Say([where.A1, item.Name, .. arguments]) with { Where = where, Value = raw, Item = item.Code });

        (Observation, Finding?) Flag()
        {
            var folded = FigureNotation.Fold(raw);
            foreach (var option in item.Options.OrderByDescending(option => option.Length))
                if (folded.StartsWith(option, StringComparison.Ordinal)
                    && (folded.Length == option.Length || !char.IsLetter(folded[option.Length])))
                    return Seen(option == "不适用" ? new Figure.NotApplicable() : new Figure.Words(option));
            return FigureNotation.IsNotApplicable(raw) ? Seen(new Figure.NotApplicable())
                : Wrong(FindingKinds.NotAnOption, raw, new Several(item.Options));
        }

        (Observation, Finding?) Numeric(CellContent content)
        {
            switch (content)
            {
                case CellContent.Number(var number): return Checked(number, converted: false);
                case CellContent.Date: return Wrong(FindingKinds.DateInNumber, raw);
                case CellContent.Truth: return Wrong(FindingKinds.NotANumber, raw);
            }
            if (item.Kind == ItemKind.Ratio && FigureNotation.TryParsePercentage(raw, out var fraction))
                return Checked(fraction, converted: true);
            if (FigureNotation.TryParse(raw, item.Measure, out var figure)) return Checked(figure, converted: true);
            if (FigureNotation.IsTooLong(raw)) return Wrong(FindingKinds.NumberOutOfRange, raw);
            if (FigureNotation.IsNotApplicable(raw)) return Seen(new Figure.NotApplicable());
            var folded = FigureNotation.Fold(raw);
            if (folded is "无" or "没有") return Wrong(FindingKinds.NoneForZero, raw);
            if (Measures.ForeignMoney(folded, item.Measure) is { } money) return Wrong(FindingKinds.WrongMeasure, raw, item.Measure, money);
            return FigureNotation.NumberWithin(raw) is null ? Wrong(FindingKinds.NotANumber, raw)
                : Wrong(FindingKinds.NumberWithRemark, raw);
        }

        (Observation, Finding?) Checked(decimal number, bool converted)
        {
            if (number < 0 && !item.MayBeNegative) return Wrong(FindingKinds.Negative, number);
            if (Math.Abs(number) > Largest(item)) return Wrong(FindingKinds.NumberOutOfRange, raw);
            if (decimal.Round(number, item.Decimals) != number)
                return item.Decimals == 0 ? Wrong(FindingKinds.NotWhole, number)
                    : Wrong(FindingKinds.TooManyDecimals, number, item.Decimals);
            return Seen(new Figure.Number(number), converted);
        }
    }
}
