using System;
using System.Runtime.CompilerServices;

namespace Laminar.Formats;

/// <summary>The fields of the record at hand, parsed as they are asked for. The loop moves <see cref="Record"/> on and looks at <see cref="Failure"/>.</summary>
internal unsafe partial struct RecordFields<TRecord>(TRecord record, TextCheck text, TimeUnit numericTime) : IFields
    where TRecord : struct, IRecord
{
    public TRecord Record = record;
    public FieldFailure Failure;

    private T Required<T, TParser>(int column) where TParser : struct, IFieldParser<T>
    {
        var field = Record.Locate(column);
        if (!TParser.TryParse(field.Bytes, out var value) || field.Form > FieldForm.DoubledQuotes)
        {
            Fail(column, in field, TParser.Expected);
        }

        return value;
    }

    private T? Optional<T, TParser>(int column) where T : struct where TParser : struct, IFieldParser<T>
    {
        var field = Record.Locate(column);
        if (field.IsNull)
        {
            return null;
        }

        if (!TParser.TryParse(field.Bytes, out var value) || field.Form > FieldForm.DoubledQuotes)
        {
            Fail(column, in field, TParser.Expected);
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fail(int column, in FieldSlice field, string expected)
    {
        if (Failure.Kind != FailureKind.None)
        {
            return;
        }

        var kind = field.Form switch
        {
            FieldForm.Empty or FieldForm.Null => FailureKind.Null,
            FieldForm.Malformed => FailureKind.Malformed,
            _ => FailureKind.Value,
        };
        Failure = new FieldFailure(kind, column, expected);
    }

    private void Fail(int column, FailureKind kind)
    {
        if (Failure.Kind == FailureKind.None)
        {
            Failure = new FieldFailure(kind, column, "TEXT");
        }
    }
}
