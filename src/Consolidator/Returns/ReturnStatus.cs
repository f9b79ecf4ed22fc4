namespace Consolidator.Returns;

/// <summary>The state of a return: its latest version, with counts over its history.</summary>
/// <param name="Standing">Number of the standing version; null when there is none.</param>
/// <param name="FirstCounted">Arrival time of the first accepted version; it decides timeliness.</param>
/// <param name="Waived">Number of errors that the office waived.</param>
/// <param name="Undelivered">True when an answer is not in the unit's folder yet.</param>
public sealed record ReturnStatus(
    ReturnVersion Latest, int? Standing, int Errors, int Warnings, DateTimeOffset? FirstCounted,
    int Versions, int TimesReturned, int Corrections, int Waived, bool Undelivered);
