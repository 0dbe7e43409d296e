using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>
/// Functions of arrays. Each is for every element type, which no row of a table can say: the row is made for the type that is at hand. <c>[]</c> is a[i],
/// <c>= ANY</c> is x = ANY(a).
/// </summary>
internal static class ArrayFunctions
{
    /// <summary>The names that are called as functions.</summary>
    public static readonly IReadOnlyList<string> Names = ["CARDINALITY", "ARRAY_LENGTH", "ARRAY_CONTAINS", "ARRAY_POSITION", "ARRAY_CONCAT"];

    public static ScalarFunction Count(string name, SqlType array) => Make(name, [array], SqlType.Integer, "Count");

    public static ScalarFunction At(SqlType array) => Typed("[]", [array, SqlType.BigInt], array, array.Element!, "At", returnsNull: true);

    public static ScalarFunction Contains(SqlType array) => Typed("ARRAY_CONTAINS", [array, array.Element!], array, SqlType.Boolean, "Contains");

    public static ScalarFunction Any(SqlType array) => Typed("= ANY", [array, array.Element!], array, SqlType.Boolean, "Any", returnsNull: true);

    public static ScalarFunction Position(SqlType array) => Typed("ARRAY_POSITION", [array, array.Element!], array, SqlType.Integer, "Position", returnsNull: true);

    public static ScalarFunction Concat(SqlType array) => Typed("ARRAY_CONCAT", [array, array], array, array, "Concat");

    private static ScalarFunction Make(string name, SqlType[] parameters, SqlType returns, string method, bool returnsNull = false) =>
        new(name, new EquatableArray<SqlType>(parameters), false, returns, "Arrays", method, ReturnsNull: returnsNull);

    private static ScalarFunction Typed(string name, SqlType[] parameters, SqlType array, SqlType returns, string method, bool returnsNull = false) =>
        Make(name, parameters, returns, method, returnsNull) with { Element = array.Element };
}
