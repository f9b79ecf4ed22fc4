namespace Consolidator.MarkedCopies;

/// <summary>The unit's file could not be patched; the message gives the reason.</summary>
/// <remarks>Not the unit's fault: answer with <see cref="MarkedWorkbook.Rebuild"/>, the same data in a new workbook.</remarks>
public sealed class MarkingException(string message, Exception? inner = null) : Exception(message, inner);
