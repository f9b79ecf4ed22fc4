using Consolidator.Texts;

namespace Consolidator.Units;

public enum UnitKind { District, Department }

public static class UnitKinds
{
    /// <summary>Display names of the kinds of unit.</summary>
    public static readonly PhraseFamily<UnitKind> Phrases = new("kind");

    public static readonly IReadOnlyList<UnitKind> All = Enum.GetValues<UnitKind>();

    extension(UnitKind kind)
    {
        /// <summary>The word in schemas, warehouse and listings; also an attribute of the unit in rules.</summary>
        public string Word => kind == UnitKind.District ? "district" : "department";
    }
}
