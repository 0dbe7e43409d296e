using System;
using System.IO;
using System.Linq;
using System.Text;
using Laminar.Formats;
using Xunit;

namespace Laminar.Connectors.Tests.Formats;

/// <summary>Arrays in JSON lines and, as JSON, in CSV: read, written again, and refused.</summary>
public sealed class ArrayTests
{
    [Theory]
    [InlineData("{\"longs\":[]}", "{\"longs\":[],\"texts\":null}")]
    [InlineData("{\"longs\":[1,null,-3],\"texts\":null}", "{\"longs\":[1,null,-3],\"texts\":null}")]
    [InlineData("{\"longs\" : [ 1 , \"2\" ,9223372036854775807 ] }", "{\"longs\":[1,2,9223372036854775807],\"texts\":null}")]
    [InlineData("{\"texts\":[\"\",\"a text of more than twelve bytes\",null,\"\\u0041\\n\"]}", "{\"longs\":null,\"texts\":[\"\",\"a text of more than twelve bytes\",null,\"A\\n\"]}")]
    [InlineData("{\"texts\":[1.50,true,{\"a\":[1]},[\"x\"]]}", "{\"longs\":null,\"texts\":[\"1.50\",\"true\",\"{\\\"a\\\":[1]}\",\"[\\\"x\\\"]\"]}")]
    [InlineData("{\"nested\":[[1,2],[],null,[null]]}", "{\"longs\":null,\"texts\":null,\"nested\":[[1,2],[],null,[null]]}")]
    [InlineData("{\"doubles\":[1.5,-0.0,\"NaN\",null,1e300]}", "{\"longs\":null,\"texts\":null,\"nested\":null,\"doubles\":[1.5,0,\"NaN\",null,1E+300]}")]
    [InlineData("{\"decimals\":[1.50,100,0.00]}", "{\"longs\":null,\"texts\":null,\"nested\":null,\"doubles\":null,\"decimals\":[1.5,100,0]}")]
    [InlineData("{\"times\":[\"2024-02-29T12:00:00\"],\"spans\":[\"1.02:03:04\"],\"flags\":[true,false]}", "{\"longs\":null,\"texts\":null,\"nested\":null,\"doubles\":null,\"decimals\":null,\"times\":[\"2024-02-29T12:00:00\"],\"spans\":[\"1.02:03:04\"],\"flags\":[true,false]}")]
    public void Come_back_as_they_were_read(string line, string expected)
    {
        var json = Json(line);
        Assert.StartsWith(expected[..^1], Written(json), StringComparison.Ordinal);

        // The same by way of CSV.
        using var csv = new MemoryStream();
        var sink = new CsvSink<Lists, ListsFields>(csv);
        sink.OnRows([json]);
        sink.Complete();
        var rows = new Collector<Lists>();
        csv.Position = 0;
        CsvReader.Run<Lists, ListsFields>(csv, new Copying(rows));
        Assert.Equal(json, Assert.Single(rows.Rows));
    }

    [Theory]
    [InlineData("[1,2", "a value is expected")]
    [InlineData("[1,]", "[1,]")]
    [InlineData("[,1]", "[,1]")]
    [InlineData("[1 2]", "[1 2]")]
    [InlineData("[1.5]", "[1.5]")]
    [InlineData("[[1]]", "[[1]]")]
    [InlineData("{\"a\":1}", "column longs")]
    [InlineData("\"[1]x\"", "column longs")]
    [InlineData("7", "column longs")]
    [InlineData("[\"\\u0031\"]", "column longs")]
    public void That_are_none_are_bad_records(string value, string part)
    {
        var message = Assert.Throws<BadInputException>(() => Json($"{{\"longs\":{value}}}")).Message;
        Assert.Contains(part.Replace("\"", "", StringComparison.Ordinal), message.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_read_up_to_a_length_and_not_beyond()
    {
        Assert.Equal(ValueShape.MaxElements, Json($"{{\"longs\":[{string.Join(',', Enumerable.Repeat(1, ValueShape.MaxElements))}]}}").Longs!.Value.Count);
        var message = Assert.Throws<BadInputException>(() => Json($"{{\"longs\":[{string.Join(',', Enumerable.Repeat(1, ValueShape.MaxElements + 1))}]}}")).Message;
        Assert.EndsWith("is not a JSON value of type ARRAY<BIGINT>, with at most 65,536 elements", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nested_value_is_no_deeper_than_its_type() =>
        Assert.Throws<BadInputException>(() => Json("{\"nested\":[[[1]]]}"));

    [Fact]
    public void Reading_and_writing_allocates_the_same_for_many_rows_as_for_few()
    {
        const string line = "{\"longs\":[1,null,3],\"texts\":[\"a text of more than twelve bytes\",\"an \\\"escaped\\\" one of as many\"],\"nested\":[[1,2],[3]],\"decimals\":[1.5]}\n";
        Assert.InRange(Measure(20_000) - Measure(10), -20_000, 20_000);

        static long Measure(int count)
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, count)));
            Run();
            var before = GC.GetAllocatedBytesForCurrentThread();
            Run();
            return GC.GetAllocatedBytesForCurrentThread() - before;

            void Run() => JsonLinesReader.Run<Lists, ListsFields>(new MemoryStream(bytes), new Writing());
        }
    }

    private static Lists Json(string line)
    {
        var rows = new Collector<Lists>();
        JsonLinesReader.Run<Lists, ListsFields>(new MemoryStream(Encoding.UTF8.GetBytes(line)), new Copying(rows));
        return Assert.Single(rows.Rows);
    }

    private static string Written(Lists row)
    {
        using var json = new MemoryStream();
        var sink = new JsonLinesSink<Lists, ListsFields>(json);
        sink.OnRows([row]);
        sink.Complete();
        return Encoding.UTF8.GetString(json.ToArray());
    }

    /// <summary>Arrays are valid during the call: copies that stay are taken.</summary>
    private sealed class Copying(Collector<Lists> rows) : IInput<Lists>
    {
        public void Push(ReadOnlySpan<Lists> all)
        {
            foreach (ref readonly var row in all)
            {
                Push(in row);
            }
        }

        public void Push(in Lists row) => rows.Push(new Lists(
            Copy(row.Longs?.Packed), Copy(row.Texts?.Packed), Copy(row.Nested?.Packed), Copy(row.Doubles?.Packed), Copy(row.Decimals?.Packed), Copy(row.Times?.Packed), Copy(row.Spans?.Packed), Copy(row.Flags?.Packed)));

        private static Utf8? Copy(Utf8? packed) => packed is { } bytes ? Utf8.Of(bytes.Span) : null;
    }

    private sealed class Writing : IInput<Lists>
    {
        private readonly CsvSink<Lists, ListsFields> _csv = new(Stream.Null);
        private readonly JsonLinesSink<Lists, ListsFields> _json = new(Stream.Null);

        public void Push(ReadOnlySpan<Lists> rows)
        {
            _csv.OnRows(rows);
            _json.OnRows(rows);
        }

        public void Push(in Lists row) => Push(new ReadOnlySpan<Lists>(in row));
    }
}
