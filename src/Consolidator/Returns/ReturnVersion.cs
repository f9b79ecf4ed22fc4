using Consolidator.Codes;
using Consolidator.Periods;

namespace Consolidator.Returns;

/// <summary>A version of a return, as the history remembers it.</summary>
/// <param name="Standing">True for the version that counts.</param>
/// <param name="Path">Where it was dropped.</param>
public sealed record ReturnVersion(
    long Id, UnitCode Unit, FormCode Form, Period Period, int Number, SubmissionState State, DateTimeOffset ReceivedAt,
    string Path, string Sha256, long Drop, int Sheets, int Cells, bool Standing, string Checks);
