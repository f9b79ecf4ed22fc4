using System.Globalization;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>Reads the arguments after the colon of a filter. The office types them, so they may be missing or of the wrong kind.</summary>
internal static class Arguments
{
    extension(IReadOnlyList<object?> given)
    {
        /// <summary>The argument; empty when it is missing or not a text.</summary>
        public string Text(int place) => given.Count > place ? given[place] as string ?? "" : "";

        /// <exception cref="FormatException">The argument is missing.</exception>
        public string Needed(int place, Phrasebook phrases) =>
            given.Text(place) is { Length: > 0 } text ? text : throw new FormatException(phrases.Say("report-argument-missing", place + 1));

        /// <exception cref="FormatException">The argument is not a whole number.</exception>
        public int Whole(int place, int otherwise) =>
            given.Count > place ? Convert.ToInt32(given[place], CultureInfo.InvariantCulture) : otherwise;
    }
}
