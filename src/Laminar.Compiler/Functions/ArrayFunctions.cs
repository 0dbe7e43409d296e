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
    public static readonly IReadOnlyList<string> Names = ["CARDINALITY", "ARRAY_LENGTH", "ARRAY_CONTAINS", "ARRAY_POSITION", "ARRAY_CONCAT", "ARRAY_TO_STRING", "ARRAY_JOIN", "STRING_TO_ARRAY", "SPLIT"];

    public static ScalarFunction Count(string name, SqlType array) => Make(name, [array], SqlType.Integer, "Count");

    public static ScalarFunction At(SqlType array) => Typed("[]", [array, SqlType.BigInt], array, array.Element!, "At", returnsNull: true);

    /// <param name="value">What is looked for: the elements' type, or a wider number.</param>
    public static ScalarFunction Contains(SqlType array, SqlType value) => Searching("ARRAY_CONTAINS", array, value, SqlType.Boolean, "Contains");

    /// <inheritdoc cref="Contains"/>
    public static ScalarFunction Any(SqlType array, SqlType value) => Searching("= ANY", array, value, SqlType.Boolean, "Any", returnsNull: true);

    /// <inheritdoc cref="Contains"/>
    public static ScalarFunction Position(SqlType array, SqlType value) => Searching("ARRAY_POSITION", array, value, SqlType.Integer, "Position", returnsNull: true);

    public static ScalarFunction Concat(SqlType array) => Typed("ARRAY_CONCAT", [array, array], array, array, "Concat");

    /// <summary>With or without the text that stands for NULL.</summary>
    public static ScalarFunction ToText(string name, SqlType array, int arguments) =>
        Make(name, arguments == 2 ? [array, SqlType.Text] : [array, SqlType.Text, SqlType.Text], SqlType.Text, "ToText") with { Element = array.Element, CanFail = true };

    /// <summary>With or without the text that becomes NULL.</summary>
    public static ScalarFunction OfText(string name, int arguments) =>
        Make(name, arguments == 2 ? [SqlType.Text, SqlType.Text] : [SqlType.Text, SqlType.Text, SqlType.Text], SqlType.ArrayOf(SqlType.Text), "Split");

    private static ScalarFunction Make(string name, SqlType[] parameters, SqlType returns, string method, bool returnsNull = false) =>
        new(name, new EquatableArray<SqlType>(parameters), false, returns, "Arrays", method, ReturnsNull: returnsNull);

    private static ScalarFunction Typed(string name, SqlType[] parameters, SqlType array, SqlType returns, string method, bool returnsNull = false) =>
        Make(name, parameters, returns, method, returnsNull) with { Element = array.Element };

    private static ScalarFunction Searching(string name, SqlType array, SqlType value, SqlType returns, string method, bool returnsNull = false) =>
        Typed(name, [array, value], array, returns, method, returnsNull) with { Value = value.Kind == array.Element!.Kind ? null : value };
}
