using Consolidator.Cells;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.Reading;

/// <summary>Converts the content of a cell to the figure of an item: a number, blank or not applicable, or unreadable with a
/// finding.</summary>
public static class FigureReader
{
    // The warehouse stores whole numbers of 10^-decimals in 64 bits. 16 digits per figure leave room for the sum of hundreds of units.
    private static decimal Largest(Item item) => Math.Min(999_999_999_999m, 9_999_999_999_999_999m / PowersOfTen.Of(item.Decimals));

    public static (Observation Observation, Finding? Finding) Read(Item item, Cell? cell, CellPosition where)
    {
        var raw = cell is null ? "" : cell.Content.Plain;
        return cell?.Content switch
        {
            null => Accept(new Figure.Blank()),
            CellContent.Error(var name) => Refuse(FindingKinds.ErrorCell, name),
            CellContent.Uncalculated => Refuse(FindingKinds.FormulaUncalculated),
            CellContent.Unrepresentable => Refuse(FindingKinds.NumberOutOfRange, raw),
            CellContent.Text(var text) when string.IsNullOrWhiteSpace(FigureNotation.Fold(text)) => Accept(new Figure.Blank()),
            // A footnote mark after 是 does not change the answer.
            _ when cell.FontRuns is { } runs && (item.Kind is ItemKind.Flag ? runs.HasStruckPart : item.Kind != ItemKind.Text) =>
                Refuse(FindingKinds.RichTextInNumber, raw, runs.PartsWithEffects),
            _ when cell.IsStruck && item.Kind != ItemKind.Text => Refuse(FindingKinds.StruckOut, raw),
            var content => item.Kind switch
            {
                ItemKind.Text => Accept(new Figure.Words(raw.Trim())),
                ItemKind.Flag => ReadFlag(),
                _ => ReadNumber(content),
            },
        };

        (Observation, Finding?) Accept(Figure figure, bool converted = false) => (new(item.Code, figure, raw, where, converted), null);

        (Observation, Finding?) Refuse(FindingKind kind, params object[] arguments) =>
            (new(item.Code, new Figure.Unreadable(), raw, where),
             kind.Create([where.A1, item.Name, .. arguments]) with { Where = where, Value = raw, Item = item.Code });

        (Observation, Finding?) ReadFlag()
        {
            var folded = FigureNotation.Fold(raw);
            foreach (var option in item.Options.OrderByDescending(option => option.Length))
                if (folded.StartsWith(option, StringComparison.Ordinal)
                    && (folded.Length == option.Length || !char.IsLetter(folded[option.Length])))
                    return Accept(option == "不适用" ? new Figure.NotApplicable() : new Figure.Words(option));
            return FigureNotation.IsNotApplicable(raw) ? Accept(new Figure.NotApplicable())
                : Refuse(FindingKinds.NotAnOption, raw, new NameList(item.Options));
        }

        (Observation, Finding?) ReadNumber(CellContent content)
        {
            switch (content)
            {
                case CellContent.Number(var number): return CheckRange(number, converted: false);
                case CellContent.Date: return Refuse(FindingKinds.DateInNumber, raw);
                case CellContent.Truth: return Refuse(FindingKinds.NotANumber, raw);
            }
            if (item.Kind == ItemKind.Ratio && FigureNotation.TryParsePercentage(raw, out var fraction))
                return CheckRange(fraction, converted: true);
            if (FigureNotation.TryParse(raw, item.Measure, out var figure)) return CheckRange(figure, converted: true);
            if (FigureNotation.IsTooLong(raw)) return Refuse(FindingKinds.NumberOutOfRange, raw);
            if (FigureNotation.IsNotApplicable(raw)) return Accept(new Figure.NotApplicable());
            var folded = FigureNotation.Fold(raw);
            if (folded is "无" or "没有") return Refuse(FindingKinds.NoneForZero, raw);
            if (Measures.FindForeignMoney(folded, item.Measure) is { } money)
                return Refuse(FindingKinds.WrongMeasure, raw, item.Measure, money);
            return FigureNotation.FindNumber(raw) is null ? Refuse(FindingKinds.NotANumber, raw)
                : Refuse(FindingKinds.NumberWithRemark, raw);
        }

        (Observation, Finding?) CheckRange(decimal number, bool converted)
        {
            if (number < 0 && !item.MayBeNegative) return Refuse(FindingKinds.Negative, number);
            if (Math.Abs(number) > Largest(item)) return Refuse(FindingKinds.NumberOutOfRange, raw);
            if (decimal.Round(number, item.Decimals) != number)
                return item.Decimals == 0 ? Refuse(FindingKinds.NotWhole, number)
                    : Refuse(FindingKinds.TooManyDecimals, number, item.Decimals);
            return Accept(new Figure.Number(number), converted);
        }
    }
}
