using Consolidator.Texts;

namespace Consolidator.Units;

public enum UnitKind { District, Department }

public static class UnitKinds
{
    /// <summary>How people read a kind of unit.</summary>
    public static readonly PhraseFamily<UnitKind> Phrases = new("kind");

    public static readonly IReadOnlyList<UnitKind> All = Enum.GetValues<UnitKind>();

    extension(UnitKind kind)
    {
        /// <summary>As the schemas, the warehouse and the listings write it; rules name it as an attribute of the unit.</summary>
        public string Word => kind == UnitKind.District ? "district" : "department";
    }
}
