using Consolidator.Codes;
using Consolidator.Periods;

namespace Consolidator.Returns;

/// <summary>Identity of a return: unit, form and period.</summary>
public readonly record struct ReturnId(UnitCode Unit, FormCode Form, Period Period)
{
    /// <summary><c>150102/annual-2013/2013</c></summary>
    public override string ToString() => $"{Unit}/{Form}/{Period}";
}
