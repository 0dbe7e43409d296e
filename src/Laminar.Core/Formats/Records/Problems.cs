using System;
using System.Globalization;

namespace Laminar.Formats;

/// <summary>Why a record is bad.</summary>
internal interface IProblem
{
    string Describe();
}

/// <summary>A reason that needs no figures.</summary>
internal readonly struct PlainProblem(string text) : IProblem
{
    public string Describe() => text;
}

/// <summary>A record of the wrong width.</summary>
internal readonly struct WidthProblem(int fields, int expected) : IProblem
{
    public string Describe() => string.Create(CultureInfo.InvariantCulture, $"{fields} field{(fields == 1 ? "" : "s")}, expected {expected}");
}

/// <summary>A field that cannot be read.</summary>
internal readonly struct FieldProblem(string column, FieldFailure failure, FieldSlice field) : IProblem
{
    public string Describe()
    {
        var value = ValueText.Shorten(field.Bytes);
        return failure.Kind switch
        {
            FailureKind.Null => $"column {column}: no value, but the column is NOT NULL ({failure.Expected} is expected)",
            FailureKind.Malformed => $"column {column}: {value} is not well quoted",
            FailureKind.Text => $"column {column}: {value} is not UTF-8 text" + (field.Bytes.Contains((byte)0) ? " (it has a NUL byte)" : ""),
            _ => $"column {column}: {value} is not {failure.Expected}",
        };
    }
}
