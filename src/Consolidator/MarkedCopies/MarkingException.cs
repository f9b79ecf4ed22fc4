namespace Consolidator.MarkedCopies;

/// <summary>The unit's own file could not be patched; the message names what stood in the way.</summary>
/// <remarks>No fault of the unit: answer with <see cref="MarkedWorkbook.Rebuild"/>, the same data in a new workbook.</remarks>
public sealed class MarkingException(string message, Exception? inner = null) : Exception(message, inner);
