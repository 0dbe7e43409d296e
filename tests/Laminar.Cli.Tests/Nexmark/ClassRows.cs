using System;
using System.Globalization;
using System.Linq;

namespace Laminar.Cli.Tests.Nexmark;

/// <summary>Rows that the sample's classes give, as files have them.</summary>
internal static class ClassRows
{
    /// <summary>The fields in the order of the row's constructor, and whether the row comes (1) or goes (-1).</summary>
    public static (string[] Fields, int Weight) Read(object row)
    {
        if (!row.GetType().IsGenericType)
        {
            return (Fields(row), 1);
        }

        var kind = (ChangeKind)Value(row, "Kind")!;
        return (Fields(Value(row, "Row")!), kind is ChangeKind.Insert or ChangeKind.UpdateAfter ? 1 : -1);
    }

    private static string[] Fields(object row)
    {
        var constructor = row.GetType().GetConstructors().MaxBy(x => x.GetParameters().Length)!;
        return [.. constructor.GetParameters().Select(x => Text(Value(row, x.Name!)))];
    }

    private static object? Value(object row, string name) => row.GetType().GetProperty(name)!.GetValue(row);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
