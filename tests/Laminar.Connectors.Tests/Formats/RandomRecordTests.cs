using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Laminar.Formats;
using Xunit;

namespace Laminar.Connectors.Tests.Formats;

public class RandomRecordTests
{
    private static readonly string[] s_pieces = ["a", "\"", "\"\"", ",", "\n", "\r\n", "\\", "\\n", "ž", "🐎", " ", "null", "{", "]", "\t", "\u0001", "x".PadRight(70, 'y')];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Csv_equals_the_naive_reader_in_any_pieces(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var expected = Rows(random);
            var text = "a,b,c\n" + string.Concat(expected.Select(row => Record(random, row)));
            var naive = NaiveCsv.Read(text).Skip(1).Select(r => new Texts(r[0], r[1], r[2]));
            Assert.True(expected.SequenceEqual(naive), $"the naive reader, seed {seed}, round {round}");
            var rows = new Collector<Texts>();
            CsvReader.Run<Texts, TextsFields>(Chunked(random, text), rows, new ReadOptions { BatchRows = random.Next(1, 9) });
            Assert.True(expected.SequenceEqual(rows.Rows), $"seed {seed}, round {round}: {text}");
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Csv_comes_back_as_it_was_written(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var expected = Rows(random);
            using var written = new MemoryStream();
            var sink = new CsvSink<Texts, TextsFields>(written);
            sink.OnRows(expected.ToArray());
            sink.Complete();
            var rows = new Collector<Texts>();
            CsvReader.Run<Texts, TextsFields>(Chunked(random, Encoding.UTF8.GetString(written.ToArray())), rows);
            Assert.True(expected.SequenceEqual(rows.Rows), $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Json_lines_come_back_as_they_were_written(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var expected = Rows(random);
            using var written = new MemoryStream();
            var sink = new JsonLinesSink<Texts, TextsFields>(written);
            sink.OnRows(expected.ToArray());
            sink.Complete();
            var text = Encoding.UTF8.GetString(written.ToArray());
            var parsed = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string?>>(line)!);
            Assert.True(expected.SequenceEqual(parsed.Select(o => new Texts(o["a"], o["b"], o["c"]))), $"written: seed {seed}, round {round}");
            var rows = new Collector<Texts>();
            JsonLinesReader.Run<Texts, TextsFields>(Chunked(random, text), rows, new ReadOptions { BatchRows = random.Next(1, 9) });
            Assert.True(expected.SequenceEqual(rows.Rows), $"read: seed {seed}, round {round}: {text}");
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    public void Hostile_bytes_end_in_rows_or_one_clear_error(int seed)
    {
        var random = new Random(seed);
        byte[] alphabet = [.. "\",\n\r{}[]:\\u0123456789.eE+-abcnulltrue \t"u8, 0, 0xFF, 0xC3, 0xA9];
        for (var round = 0; round < 3000; round++)
        {
            var bytes = new byte[random.Next(200)];
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = alphabet[random.Next(alphabet.Length)];
            }

            byte[] csv = [.. "a,b,c\n"u8, .. bytes];
            var skip = new ReadOptions { BadRows = BadRows.Skip };
            CsvReader.Run<Texts, TextsFields>(new ChunkedStream(csv, () => random.Next(1, 50)), new Collector<Texts>(), skip);
            JsonLinesReader.Run<Texts, TextsFields>(new ChunkedStream([(byte)'{', .. bytes], () => random.Next(1, 50)), new Collector<Texts>(), skip);
        }
    }

    private static ChunkedStream Chunked(Random random, string text)
    {
        var longest = random.Next(1, 200);
        return new ChunkedStream(Encoding.UTF8.GetBytes(text), () => random.Next(1, longest + 1));
    }

    private static List<Texts> Rows(Random random) =>
        [.. Enumerable.Range(0, random.Next(12)).Select(_ => new Texts(Value(random), Value(random), Value(random)))];

    private static string? Value(Random random) =>
        random.Next(6) == 0 ? null : string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));

    private static string Record(Random random, Texts row) =>
        string.Join(',', new[] { row.A, row.B, row.C }.Select(value => Field(random, value))) + (random.Next(2) == 0 ? "\n" : "\r\n");

    private static string Field(Random random, string? value) =>
        value is null ? ""
        : value.Length > 0 && random.Next(3) > 0 && value.IndexOfAny(['"', ',', '\n', '\r']) < 0 ? value
        : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
