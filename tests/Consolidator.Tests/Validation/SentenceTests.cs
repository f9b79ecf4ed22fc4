using Consolidator.Findings;
using Consolidator.Texts;

namespace Consolidator.Validation;

/// <summary>Sentences of reports, sentences.txt: a true sentence, or a sentence about something else, causes no finding.</summary>
public sealed class SentenceTests
{
    private const string Table = "N1.np=24 N1.ent=6 N1.ngo=0 N1.law=0 N1.oth=0 N1.tot=30 N2.np=2 N2.ent=0 N2.law=0 N2.tot=2 "
        + "N3_1.tot=20 N3_2.tot=7 N3_3_2.tot=0 N3_3_3.tot=0 N3_3_4.tot=0 N3_3_5.tot=0 N3_3_6.tot=0 N3_3_7.tot=0 N3_3_8.tot=0 "
        + "N3_4_1.tot=4 N3_4_2.tot=0 N3_4_3.tot=0 N3_7.np=25 N3_7.ent=6 N3_7.tot=31 N4.tot=1 LIC.dec=120 PUN.dec=45 COE.dec=6 "
        + "RV1=2 RV2=0 RV3=0 RV4=1 RV5=3 LD1=1 LD2=1 LD3=0 LD4=0 LD5=2 LR1=0 LR2=0 LR3=0 LR4=0 LR5=0 "
        + "NORM.made=8 NORM.rep=3 NORM.valid=40 FEE.amt=152.6789";

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Validation", "sentences.txt"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
                rows.Add(row[0], row[1]);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void Only_a_sentence_that_contradicts_the_table_causes_a_finding(string sentence, string expected)
    {
        var doubts = ErrorTable.Findings($"{Table} @SEC1={sentence} /N1.tot=25")
            .Where(finding => finding.Severity > Severity.Info && finding.Code.StartsWith("text-", StringComparison.Ordinal)).ToList();
        Assert.True(string.Join(' ', doubts.Select(doubt => doubt.Code).Distinct()) == expected,
            string.Join('\n', doubts.Select(doubt => $"{doubt.Code} {Phrasebook.Chinese.Say(doubt.Message)}")));
    }
}
