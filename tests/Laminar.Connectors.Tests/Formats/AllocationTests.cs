using System;
using System.IO;
using System.Linq;
using System.Text;
using Laminar.Formats;
using Xunit;

namespace Laminar.Connectors.Tests.Formats;

public class AllocationTests
{
    private const int Rows = 20_000;

    [Fact]
    public void Csv_allocates_the_same_for_many_rows_as_for_few() =>
        Same(Csv("1,\"a \"\"quoted\"\" text that is long\",2.5\n", 10), Csv("1,\"a \"\"quoted\"\" text that is long\",2.5\n", Rows));

    [Fact]
    public void Bad_records_allocate_nothing() =>
        Same(Csv("x,y,z\n1,2\n", 10), Csv("x,y,z\n1,2\n", Rows));

    [Fact]
    public void Json_lines_allocate_the_same_for_many_rows_as_for_few()
    {
        const string line = "{\"b\":\"a \\\"quoted\\\" text that is long\",\"a\":1,\"other\":[1,2],\"c\":2.5}\n{\"a\":\"bad\"}\n";
        Same(Json(line, 10), Json(line, Rows));
    }

    [Fact]
    public void Writing_allocates_the_same_for_many_rows_as_for_few()
    {
        Same(Written(1), Written(Rows));
    }

    // A collection in between may round the thread's count by some kilobytes; one object for a row would be 24 bytes.
    private static void Same(long few, long many) => Assert.InRange(many - few, -Rows, Rows);

    private static long Csv(string record, int count)
    {
        var bytes = Encoding.UTF8.GetBytes("a,b,c\n" + string.Concat(Enumerable.Repeat(record, count)));
        return Measure(() => CsvReader.Run<Values, ValuesFields>(new MemoryStream(bytes), new Nowhere(), new ReadOptions { BadRows = BadRows.Skip }));
    }

    private static long Json(string record, int count)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(record, count)));
        return Measure(() => JsonLinesReader.Run<Values, ValuesFields>(new MemoryStream(bytes), new Nowhere(), new ReadOptions { BadRows = BadRows.Skip }));
    }

    private static long Written(int count)
    {
        var rows = new Values[16];
        Array.Fill(rows, new Values(1, Utf8.Of("a \"quoted\" text that is long"), 0.1));
        return Measure(() =>
        {
            var csv = new CsvSink<Values, ValuesFields>(Stream.Null);
            var json = new JsonLinesSink<Values, ValuesFields>(Stream.Null);
            for (var i = 0; i < count; i++)
            {
                csv.OnRows(rows);
                json.OnRows(rows);
            }
        });
    }

    private static long Measure(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private readonly record struct Values(int A, Utf8 B, double? C);

    private readonly struct ValuesFields : IRowReader<Values>, IRowWriter<Values>
    {
        private static readonly string[] s_columns = ["a", "b", "c"];
        private static readonly int[] s_positions = [0, 1, 2];

        static ReadOnlySpan<string> IRowReader<Values>.Columns => s_columns;

        static ReadOnlySpan<string> IRowWriter<Values>.Columns => s_columns;

        public static ReadOnlySpan<int> Positions => s_positions;

        public static void Read<TFields>(ref TFields fields, out Values row)
            where TFields : struct, IFields, allows ref struct =>
            row = new Values(fields.Int32(0), fields.Utf8(1), fields.NullableDouble(2));

        public static void Write<TWriter>(ref TWriter writer, in Values row)
            where TWriter : struct, IFieldWriter, allows ref struct
        {
            writer.Write(row.A);
            writer.Write(row.B);
            writer.Write(row.C);
        }
    }

    private sealed class Nowhere : IInput<Values>
    {
        public void Push(ReadOnlySpan<Values> rows)
        {
        }

        public void Push(in Values row)
        {
        }
    }
}
