namespace Consolidator.Returns;

/// <summary>Where a return is: its latest version, and how it came there.</summary>
/// <param name="Standing">Number of the version that counts; null when none does.</param>
/// <param name="FirstCounted">When a version that was accepted first came in; timeliness is judged by it.</param>
/// <param name="Waived">Errors the office let pass.</param>
/// <param name="Undelivered">True when an answer to it is not in the unit's folder yet.</param>
public sealed record ReturnStatus(
    ReturnVersion Latest, int? Standing, int Errors, int Warnings, DateTimeOffset? FirstCounted,
    int Versions, int TimesReturned, int Corrections, int Waived, bool Undelivered);
