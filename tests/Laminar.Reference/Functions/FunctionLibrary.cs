using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Reference;

/// <summary>Scalar functions by SQL name. A function is NULL where an argument is, unless it is listed as one that looks at NULLs.</summary>
public static class FunctionLibrary
{
    private static readonly Dictionary<string, Func<object?[], object?>> Functions =
        new[] { MathFunctions.All, HyperbolicFunctions.All, TextFunctions.All, PatternFunctions.All, JsonFunctions.All, BitFunctions.All, TimeZoneFunctions.All, TimeFunctions.All, TimeMaking.All, ArrayFunctions.All, BytesFunctions.OfText }
            .SelectMany(table => table)
            .ToDictionary(entry => entry.Name, entry => entry.Body, StringComparer.Ordinal);

    private static readonly HashSet<string> LookAtNulls = ["CONCAT", "CONCAT_WS", "GREATEST", "LEAST"];

    public static bool Knows(string name) => Functions.ContainsKey(name) || BytesFunctions.All.ContainsKey(name);

    public static object? Call(string name, object?[] arguments, SqlType type)
    {
        if (!Knows(name))
        {
            throw new InvalidOperationException($"The oracle does not know the function {name}.");
        }

        if (!LookAtNulls.Contains(name) && arguments.Contains(null))
        {
            return null;
        }

        var ofBytes = arguments.Any(argument => argument is BytesValue) || type.Kind == TypeKind.Bytes;
        var body = ofBytes && BytesFunctions.All.TryGetValue(name, out var found) ? found : Functions[name];
        try
        {
            return body(arguments) is { } result ? Adapt(result, type) : null;
        }
        catch (OverflowException)
        {
            throw new RowError(name + ": the result is out of range");
        }
    }

    /// <summary>A body computes in the widest integer; the plan says which width the overload gives.</summary>
    private static object Adapt(object value, SqlType type) =>
        type.IsInteger && value is int or long or System.Numerics.BigInteger
            ? Integers.Narrow(value is System.Numerics.BigInteger big ? big : Integers.Widen(value), type.Kind)
            : value;
}
