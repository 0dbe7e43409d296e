using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Functions;

/// <summary>Types that functions come in. Unsigned integers have no rows: they widen to the next signed type, UBIGINT to DECIMAL.</summary>
internal static class TypeSets
{
    public static readonly SqlType[] Integers = { SqlType.TinyInt, SqlType.SmallInt, SqlType.Integer, SqlType.BigInt };

    public static readonly SqlType[] IntegersAndDecimal = { SqlType.TinyInt, SqlType.SmallInt, SqlType.Integer, SqlType.BigInt, SqlType.Decimal };

    public static readonly SqlType[] WideIntegers = { SqlType.Integer, SqlType.BigInt };

    public static readonly SqlType[] Fractions = { SqlType.Double, SqlType.Decimal };

    public static readonly SqlType[] Floating = { SqlType.Real, SqlType.Double, SqlType.Decimal };
}
