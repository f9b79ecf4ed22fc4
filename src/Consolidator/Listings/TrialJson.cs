using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Consolidator.Figures;
using Consolidator.Intake;
using Consolidator.Rules.Evaluation;
using Consolidator.Storing;
using Consolidator.Texts;

namespace Consolidator.Listings;

/// <summary>The result of <c>check</c> for scripts: figures as read, every check with its outcome and operands, every finding.</summary>
public static class TrialJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Trial trial, Phrasebook phrases) => new JsonObject
    {
        ["file"] = trial.FileName,
        ["sha256"] = trial.Sha256,
        ["form"] = trial.Form?.Code.Value,
        ["period"] = trial.Period?.ToString(),
        ["unit"] = trial.Unit?.Code.Value,
        ["verdict"] = trial.Returned ? "returned" : trial.Open ? "explain" : "accepted",
        ["observations"] = new JsonArray([.. trial.Observations.Select(observation => new JsonObject
        {
            ["item"] = observation.Item.Value,
            ["figure"] = Word(observation.Figure),
            ["value"] = Value(observation.Figure),
            ["raw"] = observation.Raw,
            ["sheet"] = observation.Where?.Sheet,
            ["cell"] = observation.Where?.A1,
            ["converted"] = observation.Converted,
        })]),
        ["checks"] = new JsonArray([.. (trial.Judgement?.Validation.Checks ?? []).Select(check => Check(check, phrases))]),
        ["findings"] = new JsonArray([.. trial.Findings.Select(finding => new JsonObject
        {
            ["severity"] = StoredWords.Write(finding.Severity),
            ["code"] = finding.Code,
            ["instance"] = finding.Instance,
            ["item"] = finding.Item?.Value,
            ["sheet"] = finding.Where?.Sheet,
            ["cell"] = finding.Where?.A1,
            ["value"] = finding.Value,
            ["message"] = phrases.Say(finding.Message),
            ["suggestion"] = finding.Suggestion is { } suggestion ? phrases.Say(suggestion) : null,
        })]),
    }.ToJsonString(Readable);

    private static JsonObject Check(Check check, Phrasebook phrases) => new()
    {
            ["rule"] = check.Rule.Id,
            ["instance"] = check.Instance,
            ["outcome"] = check.Outcome.ToString(),
            ["why"] = check.Why is { } why ? phrases.Say(why) : null,
        ["left"] = check.Left, ["right"] = check.Right, ["difference"] = check.Difference,
        ["operands"] = new JsonArray([.. check.Operands.Select(named => new JsonObject
        {
            ["reference"] = named.Reference.ToString(),
            ["figure"] = Word(named.Operand.Figure),
            ["value"] = Value(named.Operand.Figure),
            ["sheet"] = named.Operand.Where?.Sheet,
            ["cell"] = named.Operand.Where?.A1,
        })]),
    };

    private static string Word(Figure figure) =>
        figure.GetType().Name switch { "NotApplicable" => "not-applicable", var name => name.ToLowerInvariant() };

    private static JsonNode? Value(Figure figure) =>
        figure switch { Figure.Number(var number) => number, Figure.Words(var words) => words, _ => null };
}
