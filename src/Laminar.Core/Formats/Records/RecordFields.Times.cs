using System;

namespace Laminar.Formats;

internal unsafe partial struct RecordFields<TRecord>
{
    public Timestamp Timestamp(int column)
    {
        var field = Record.Locate(column);
        return TimeOf(column, in field);
    }

    public Timestamp? NullableTimestamp(int column)
    {
        var field = Record.Locate(column);
        return field.IsNull ? null : TimeOf(column, in field);
    }

    public DateTime DateTime(int column) => Timestamp(column).ToDateTime();

    public DateTime? NullableDateTime(int column) => NullableTimestamp(column)?.ToDateTime();

    public DateTimeOffset DateTimeOffset(int column) => Timestamp(column).ToDateTimeOffset();

    public DateTimeOffset? NullableDateTimeOffset(int column) => NullableTimestamp(column)?.ToDateTimeOffset();

    private Timestamp TimeOf(int column, in FieldSlice field)
    {
        if (TimestampField.TryParse(field.Bytes, out var value) && field.Form <= FieldForm.DoubledQuotes)
        {
            return value;
        }

        if (numericTime != TimeUnit.None && field.Form == FieldForm.Plain && TimestampField.TryParseUnix(field.Bytes, numericTime, out value))
        {
            return value;
        }

        Fail(column, in field, TimestampField.ExpectedFor(field.Bytes, numericTime));
        return default;
    }
}
