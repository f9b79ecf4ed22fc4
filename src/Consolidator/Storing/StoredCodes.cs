using System.Data;
using Consolidator.Codes;
using Consolidator.Periods;
using Dapper;

namespace Consolidator.Storing;

/// <summary>Lets Dapper write and read codes and periods as text.</summary>
internal static class StoredCodes
{
    public static void Register()
    {
        SqlMapper.AddTypeHandler(new Handler<UnitCode>(code => code.Value, text => new(text)));
        SqlMapper.AddTypeHandler(new Handler<FormCode>(code => code.Value, text => new(text)));
        SqlMapper.AddTypeHandler(new Handler<ItemCode>(code => code.Value, text => new(text)));
        SqlMapper.AddTypeHandler(new Handler<Period>(period => period.ToString(), StoredPeriod.Read));
    }

    private sealed class Handler<T>(Func<T, string> write, Func<string, T> read) : SqlMapper.TypeHandler<T> where T : struct
    {
        public override void SetValue(IDbDataParameter parameter, T value) => parameter.Value = write(value);

        public override T Parse(object value) => read((string)value);
    }
}
