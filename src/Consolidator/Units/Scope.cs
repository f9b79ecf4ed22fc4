using Consolidator.Texts;

namespace Consolidator.Units;

/// <summary>The units that a total includes.</summary>
public enum Scope
{
    /// <summary>本行政区域: all units.</summary>
    City,

    /// <summary>本级: the municipal departments.</summary>
    Department,

    /// <summary>The districts.</summary>
    District,
}

public static class Scopes
{
    /// <summary>Display names of the scopes.</summary>
    public static readonly PhraseFamily<Scope> Phrases = new("report-scope");

    public static readonly IReadOnlyList<Scope> All = [Scope.City, Scope.Department, Scope.District];

    extension(Scope scope)
    {
        /// <summary>The word in the warehouse, listings and report templates.</summary>
        public string Word => scope switch { Scope.City => "city", Scope.Department => "department", _ => "district" };

        public bool Includes(Unit unit) => scope switch
        {
            Scope.City => true,
            Scope.District => unit.Kind == UnitKind.District,
            _ => unit.Kind == UnitKind.Department,
        };
    }

    /// <summary>The scope of all units of a kind.</summary>
    public static Scope Of(UnitKind kind) => kind == UnitKind.District ? Scope.District : Scope.Department;

    /// <summary>The scope with the word; null when there is none.</summary>
    public static Scope? Find(string word) => All.Where(scope => scope.Word == word).Select(scope => (Scope?)scope).FirstOrDefault();
}
