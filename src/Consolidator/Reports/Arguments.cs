using System.Globalization;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>What follows the colon of a filter, read with care: the office types it.</summary>
internal static class Arguments
{
    extension(IReadOnlyList<object?> given)
    {
        /// <summary>Empty when the template gives none, or no text.</summary>
        public string Text(int place) => given.Count > place ? given[place] as string ?? "" : "";

        /// <exception cref="FormatException">The template gives none.</exception>
        public string Needed(int place, Phrasebook phrases) =>
            given.Text(place) is { Length: > 0 } text ? text : throw new FormatException(phrases.Say("report-argument-missing", place + 1));

        /// <exception cref="FormatException">It is no whole number.</exception>
        public int Whole(int place, int otherwise) =>
            given.Count > place ? Convert.ToInt32(given[place], CultureInfo.InvariantCulture) : otherwise;
    }
}
