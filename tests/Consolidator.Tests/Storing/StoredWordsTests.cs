using System.Reflection;
using Consolidator.Aggregation;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Journal;
using Consolidator.Returns;
using Consolidator.Units;

namespace Consolidator.Storing;

/// <summary>Stored words are public, and warehouses contain words from years ago: whoever changes a word must write a migration and
/// change this table.</summary>
public sealed class StoredWordsTests
{
    private const string Table = """
        AggregationKind: Sum=sum CountOfYes=count-of-yes SingleSource=single-source Collected=collected
        ChangeCause: First=first Correction=correction Waiver=waiver Return=return Withdrawal=withdrawal Erratum=erratum Registry=registry
          Form=form
        DecisionKind: Waive=waive Return=return Withdraw=withdraw Seal=seal Erratum=erratum Release=release Remind=remind Export=export
        DropOutcome: Submission=submission Refused=refused Duplicate=duplicate Operator=operator
        ItemKind: Count=count Amount=amount Ratio=ratio Flag=flag Text=text
        PassedOver: Link=link Directory=directory LockFile=lock-file Temporary=temporary Hidden=hidden ClosedFolder=closed-folder
        ReplyKind: Explanation=explanation Waiver=waiver
        Scope: City=city Department=department District=district
        Severity: Info=info Warning=warning Error=error
        StandingCause: First=first Correction=correction Waiver=waiver Return=return Withdrawal=withdrawal Erratum=erratum
        SubmissionState: Returned=returned Accepted=accepted Explain=explain Withdrawn=withdrawn
        UnitKind: District=district Department=department
        """;

    [Fact]
    public void Every_value_has_the_word_it_always_had() =>
        Assert.Equal(Table.Replace("\n  ", " ", StringComparison.Ordinal).Split('\n'), Kinds.Select(kind =>
            $"{kind.Name}: {string.Join(' ', Enum.GetValues(kind).Cast<Enum>().Select(value => $"{value}={Written(value)}"))}"));

    [Fact]
    public void A_word_is_read_back_as_its_value() =>
        Assert.All(
            Kinds.SelectMany(kind => Enum.GetValues(kind).Cast<Enum>()),
            value => Assert.Equal(value, Read(value.GetType(), Written(value))));

    [Theory]
    [InlineData("")]
    [InlineData("Error")]
    [InlineData("accepted")]
    public void An_unknown_word_is_refused_and_quoted(string word) =>
        Assert.Contains(
            $"'{word}'", Assert.Throws<FormatException>(() => StoredWords.Read<Severity>(word)).Message, StringComparison.Ordinal);

    private static readonly Type[] Kinds =
    [
        typeof(AggregationKind), typeof(ChangeCause), typeof(DecisionKind), typeof(DropOutcome), typeof(ItemKind), typeof(PassedOver),
        typeof(ReplyKind), typeof(Scope), typeof(Severity), typeof(StandingCause), typeof(SubmissionState), typeof(UnitKind),
    ];

    private static string Written(Enum value) => (string)Call(nameof(StoredWords.Write), value.GetType(), value);

    private static Enum Read(Type kind, string word) => (Enum)Call(nameof(StoredWords.Read), kind, word);

    private static object Call(string method, Type kind, object argument) => typeof(StoredWords)
        .GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.MakeGenericMethod(kind).Invoke(null, [argument])!;
}
