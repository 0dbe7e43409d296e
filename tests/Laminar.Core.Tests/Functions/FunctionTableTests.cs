using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Xunit;

namespace Laminar.Tests.Values;

/// <summary>Each row of the compiler's table names a method that C# finds in the library, with the types the row says.</summary>
public sealed class FunctionTableTests
{
    private static IEnumerable<ScalarFunction> Rows => FunctionTable.Names.SelectMany(FunctionTable.Overloads);

    [Fact]
    public void Every_row_has_its_method_for_both_forms_of_text()
    {
        var missing = Rows.SelectMany(row => Forms(row).Where(form => !Exists(row, form)).Select(form => $"{row.Name}: {Signature(row, form)}"));

        Assert.Empty(missing);
    }

    [Fact]
    public void Names_are_upper_case_and_no_overload_is_twice()
    {
        Assert.All(FunctionTable.Names, name => Assert.Equal(name.ToUpperInvariant(), name));
        Assert.All(Rows.GroupBy(row => (row.Name, row.Parameters)), same => Assert.Single(same));
    }

    [Fact]
    public void Nothing_is_found_under_an_unknown_name() => Assert.Empty(FunctionTable.Overloads("NO_SUCH_FUNCTION"));

    [Theory]
    [InlineData("ABS", true)]
    [InlineData("SQRT", true)]
    [InlineData("EXP", false)]
    [InlineData("LENGTH", false)]
    public void Says_whether_a_function_can_fail(string name, bool canFail) => Assert.Equal(canFail, FunctionTable.Overloads(name).First().CanFail);

    /// <summary>Rows that take no text give Utf8; the others give the form they take.</summary>
    private static Type[] Forms(ScalarFunction row) =>
        row.Parameters.Any(IsText) ? [typeof(Utf8), typeof(string)] : [typeof(Utf8)];

    private static bool Exists(ScalarFunction row, Type text) =>
        Class(row) is { } type && type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(method => Fits(method, row, text));

    private static Type? Class(ScalarFunction row) => typeof(Utf8).Assembly.GetType("Laminar.Functions." + row.ClrClass);

    private static bool Fits(MethodInfo method, ScalarFunction row, Type text)
    {
        if (method.Name != row.ClrMethod)
        {
            return false;
        }

        var wanted = row.Parameters.Select((parameter, i) => row.Prepared.FirstOrDefault(x => x.Index == i) is { } prepared ? ClrType(prepared.Kind) : ClrType(parameter, text)).ToArray();
        if (method.IsGenericMethodDefinition)
        {
            // A family over integers: one type argument, that of the first parameter.
            if (!row.Parameters[0].IsInteger)
            {
                return false;
            }

            method = method.MakeGenericMethod(wanted[0]);
        }

        var actual = method.GetParameters();
        var returned = Nullable.GetUnderlyingType(method.ReturnType) ?? method.ReturnType;
        var isNullable = Nullable.GetUnderlyingType(method.ReturnType) is not null;
        return returned == ClrType(row.Returns, text)
            && (returned == typeof(string) || isNullable == row.ReturnsNull)
            && actual.Length == wanted.Length
            && actual.Zip(wanted).All(pair => pair.First.ParameterType == pair.Second || Repeats(row, pair.First.ParameterType, pair.Second));
    }

    private static bool Repeats(ScalarFunction row, Type actual, Type wanted) =>
        row.Variadic && actual.IsGenericType && actual.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>) && actual.GetGenericArguments()[0] == wanted;

    private static bool IsText(SqlType type) => type.Kind == TypeKind.Text;

    private static string Signature(ScalarFunction row, Type text) =>
        $"{ClrType(row.Returns, text).Name} {row.ClrClass}.{row.ClrMethod}({string.Join(", ", row.Parameters.Select(x => ClrType(x, text).Name))})";

    private static Type ClrType(PreparedKind kind) => kind switch
    {
        PreparedKind.TimeZone => typeof(Laminar.Functions.TimeZoneRules),
        PreparedKind.JsonPath => typeof(Laminar.Functions.JsonPath),
        PreparedKind.Pattern => typeof(Laminar.Functions.TextPattern),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing is prepared so."),
    };

    private static Type ClrType(SqlType type, Type text) => type.Kind switch
    {
        TypeKind.Boolean => typeof(bool),
        TypeKind.TinyInt => typeof(sbyte),
        TypeKind.SmallInt => typeof(short),
        TypeKind.Integer => typeof(int),
        TypeKind.BigInt => typeof(long),
        TypeKind.Real => typeof(float),
        TypeKind.Double => typeof(double),
        TypeKind.Decimal => typeof(decimal),
        TypeKind.Timestamp => typeof(Timestamp),
        TypeKind.Date => typeof(DateOnly),
        TypeKind.Time => typeof(TimeOnly),
        TypeKind.Interval => typeof(TimeSpan),
        TypeKind.Text => text,
        TypeKind.Bytes => typeof(Utf8),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The table has no such type."),
    };
}
