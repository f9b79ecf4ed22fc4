using System.Globalization;
using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Rules.Wording;
using Consolidator.Texts;

namespace Consolidator.Rules;

/// <summary>A small form for tests of rules: the matrix T3 of 2021, some lists, and the figures of a return as one line of text.</summary>
internal static class Stage
{
    private static readonly string[] Applicants = ["np", "ent", "res", "ngo", "law", "oth", "tot"];

    public static Vocabulary Form { get; } = new(new FormCode("annual-2021"),
        [
            new("T3", [.. T3()], Applicants),
            new("A20_1", [new("REG", false, null), new("NORM", false, null)], ["made", "rep", "valid"]),
            List("T4", "RV1 RV2 RV3 RV4 RV5 LD1 LD2 LD3 LD4 LD5"),
            List("L", "A01 A0101:A01 A0102:A01 A02 A03 A04 A05 E01 E0202 F01 F0202 H01 H02 H03 P1 P2 P3 S1"),
            List("C", "C03 C0301:C03 C0302:C03 C0303:C03 C0304:C03 C030401:C0304 C030402:C0304"),
            List("M", "M01 M02 M03 M04 M05 M06 M07 M08 M09 M10 M11 M12"),
        ],
        new Dictionary<ItemCode, int> { [new("H03")] = 3, [new("P1")] = 2, [new("P2")] = 2, [new("P3")] = 2, [new("S1")] = 1 });

    public static IReadOnlyDictionary<FormCode, Vocabulary> Others { get; } = new Dictionary<FormCode, Vocabulary>
    {
        [new("annual-2021")] = Form,
        [new("annual-2013")] = new(new FormCode("annual-2013"), [List("A", "A01 A0101 A0102 B01")], new Dictionary<ItemCode, int>()),
        [new("annual-2019")] = new(new FormCode("annual-2019"),
            [new("T3", [new("N1", false, null), new("N4", false, null)], Applicants)], new Dictionary<ItemCode, int>()),
    };

    private static readonly Dictionary<string, CellPosition> Cells = Placed();

    /// <param name="rule"><c>N1 + N2 = N3_7 + N4</c>, or <c>each: T3 columns; when: …; missing: …; tolerance: …; check: …</c>.</param>
    public static Rule Compile(string rule)
    {
        var parts = new Dictionary<string, string>();
        foreach (var part in rule.Contains("check:", StringComparison.Ordinal) ? rule.Split("; ") : ["check: " + rule])
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            parts[part[..colon].Trim()] = part[(colon + 1)..].Trim();
        }
        var source = new RuleSource("R1", parts.GetValueOrDefault("each"), parts.GetValueOrDefault("when"), parts["check"],
            parts.GetValueOrDefault("level") ?? "error", Explain: false, Waivable: false,
                parts.GetValueOrDefault("missing"), parts.GetValueOrDefault("tolerance"),
            parts.GetValueOrDefault("say") ?? "", "forms/annual-2021.yaml", 12, 12);
        return RuleCompiler.Compile(source, Form, Others);
    }

    public static Check Check(string rule, string figures) => Checks(Compile(rule), figures)[0];

    /// <summary>All checks of a rule, each with its sentence.</summary>
    public static IReadOnlyList<Check> Checks(Rule rule, string figures)
    {
        var around = Around(figures);
        return [.. Evaluator.Evaluate(rule, around).Select(check => Explainer.Explain(check, around))];
    }

    /// <param name="figures"><c>N1.np=60 P1=133.70 N2.np= (blank) N3_7.np=? (unreadable) N4.np=/ (does not apply)
    /// A05="是" N4.np@last_year=12
    /// N4.np@last_year=12! (sealed) annual-2013:A01=5 unit.rule_making not-owed:REG.made name:N1.np=新收
    /// child:H1=一院 (a sub-unit) H1/A01=5 (a figure of the sub-unit)</c>.
    /// Earlier returns, other returns and returns of sub-units exist only if one of their figures is given.</param>
    public static RuleContext Around(string figures)
    {
        var (operands, attributes, exempt, names, children) = (new Dictionary<string, Operand>(), new HashSet<string>(),
            new HashSet<string>(), new Dictionary<string, string>(), new List<SubUnit>());
        foreach (var figure in figures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = figure.IndexOf('=', StringComparison.Ordinal);
            if (figure.StartsWith("unit.", StringComparison.Ordinal)) attributes.Add(figure[5..]);
            else if (figure.StartsWith("not-owed:", StringComparison.Ordinal)) exempt.Add(figure[9..]);
            else if (figure.StartsWith("child:", StringComparison.Ordinal)) children.Add(
                new(new UnitCode(figure[6..sign]), figure[(sign + 1)..]));
            else if (figure.StartsWith("name:", StringComparison.Ordinal)) names[figure[5..sign]] = figure[(sign + 1)..];
            else operands[figure[..sign]] = Typed(figure[..sign], figure[(sign + 1)..]);
        }
        return new(Find, attributes.Contains, item => !exempt.Contains(item.Value))
            { Name = reference => names.GetValueOrDefault(Written(reference)), Children = children };

        Operand? Find(Reference reference)
        {
            if (operands.TryGetValue(Written(reference), out var operand)) return operand;
            var (start, shift) = (Origin(reference), Suffix(reference.Shift));
            var exists = !reference.Elsewhere || operands.Keys.Any(key => key.StartsWith(start, StringComparison.Ordinal)
                && key.Contains('/', StringComparison.Ordinal) == reference.Of is not null
                && (shift.Length == 0 ? !key.Contains('@', StringComparison.Ordinal) : key.EndsWith(shift, StringComparison.Ordinal)));
            return exists ? new(new Figure.Blank(), "", Where(reference.Item.Value)) : null;
        }
    }

    public static Operand Typed(string item, string raw)
    {
        var isSealed = raw.EndsWith('!');
        if (isSealed) raw = raw[..^1];
        Figure figure = raw switch
        {
            "" => new Figure.Blank(),
            "?" => new Figure.Unreadable(),
            "/" => new Figure.NotApplicable(),
            _ when raw.StartsWith('"') => new Figure.Words(raw.Trim('"')),
            _ when FigureNotation.TryParsePercentage(raw, out var fraction) => new Figure.Number(fraction),
            _ => new Figure.Number(decimal.Parse(raw, NumberStyles.Number, CultureInfo.InvariantCulture)),
        };
        return new(figure, raw.Trim('"'), Where(item), isSealed);
    }

    private static CellPosition? Where(string item) => Cells.TryGetValue(item, out var where) ? where : null;

    public static string Say(Sentence? sentence) => sentence is null ? "" : Phrasebook.Chinese.Say(sentence);

    private static string Written(Reference reference) => Origin(reference) + reference.Item + Suffix(reference.Shift);

    private static string Origin(Reference reference) =>
        (reference.Of is null ? "" : reference.Of.Code + "/") + (reference.Form is null ? "" : reference.Form + ":");

    private static string Suffix(Shift shift) => shift switch
    {
        Shift.This => "", Shift.LastYear => "@last_year", Shift.Previous => "@prev",
        Shift.Quarter1 => "@q1", Shift.Quarter2 => "@q2", Shift.Quarter3 => "@q3", _ => "@q4",
    };

    private static VocabularyTable List(string id, string codes) =>
        new(id, [.. codes.Split(' ').Select(code => code.Split(':')).Select(code => new VocabularyRow(code[0], false,
            code.ElementAtOrDefault(1)))], []);

    private static IEnumerable<VocabularyRow> T3()
    {
        const string Rows = """
            N1 N2 N3*
            N3_1:N3 N3_2:N3
            N3_3*:N3 N3_3_1:N3_3 N3_3_2:N3_3 N3_3_3:N3_3 N3_3_4:N3_3 N3_3_5:N3_3 N3_3_6:N3_3 N3_3_7:N3_3 N3_3_8:N3_3
            N3_4*:N3 N3_4_1:N3_4 N3_4_2:N3_4 N3_4_3:N3_4
            N3_5*:N3 N3_5_1:N3_5 N3_5_2:N3_5 N3_5_3:N3_5 N3_5_4:N3_5 N3_5_5:N3_5
            N3_6*:N3 N3_6_1:N3_6 N3_6_2:N3_6 N3_6_3:N3_6
            N3_7:N3 N4
            """;
        foreach (var row in Rows.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = row.Split(':');
            yield return new(parts[0].TrimEnd('*'), parts[0].EndsWith('*'), parts.ElementAtOrDefault(1));
        }
    }

    // The columns of T3 are D to J from row 4, without rows for headings; lists are in C from row 4.
    private static Dictionary<string, CellPosition> Placed()
    {
        const string Sheet = "依申请公开";
        var cells = new Dictionary<string, CellPosition>();
        foreach (var table in Form.Tables)
        {
            var row = 4;
            foreach (var line in table.Rows.Where(line => !line.Heading))
            {
                if (table.Columns.Count == 0) cells[line.Code] = new(Sheet, row, 3);
                for (var column = 0; column < table.Columns.Count; column++)
                    cells[$"{line.Code}.{table.Columns[column]}"] = new(Sheet, row, 4 + column);
                row++;
            }
        }
        return cells;
    }
}
