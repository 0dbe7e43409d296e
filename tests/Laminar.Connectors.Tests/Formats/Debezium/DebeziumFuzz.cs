using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Laminar.Formats;
using Xunit;

namespace Laminar.Connectors.Tests.Formats.Debezium;

/// <summary>Envelopes changed at random: rows, or one clear error; never a crash, never more than a line lost.</summary>
public sealed class DebeziumFuzz
{
    private static readonly string[] s_pieces = ["a", "\"", "\\", "ž", "🐎", " ", "null", "{", "}", "]", "\t", "\u0001", "before", "x".PadRight(70, 'y')];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Mutated_envelopes_end_in_rows_or_one_clear_error(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = Mutate(random, Encoding.UTF8.GetBytes(DebeziumTests.Write([.. Changes(random)])));
            var place = string.Create(CultureInfo.InvariantCulture, $"seed {seed}, round {round}: {Convert.ToBase64String(bytes)}");
            var failure = Record.Exception(() => Read(bytes, random, BadRows.Fail, out _));
            Assert.True(failure is null || (failure is BadInputException && !failure.Message.Contains('\n', StringComparison.Ordinal)), place + "\n" + failure);

            var bad = 0L;
            failure = Record.Exception(() => Read(bytes, random, BadRows.Skip, out bad));
            Assert.True(failure is null, place + "\n" + failure);
            Assert.InRange(bad, 0, bytes.Count(b => b == '\n') + 1);
        }
    }

    internal static List<Change<Texts>> Changes(Random random)
    {
        var changes = new List<Change<Texts>>();
        for (var i = random.Next(6); i > 0; i--)
        {
            var kind = (ChangeKind)random.Next(4);
            var isUpdate = kind is ChangeKind.UpdateBefore or ChangeKind.UpdateAfter;
            changes.Add(new Change<Texts>(Texts(random), isUpdate ? ChangeKind.UpdateBefore : kind));
            if (isUpdate)
            {
                changes.Add(new Change<Texts>(Texts(random), ChangeKind.UpdateAfter));
            }
        }

        return changes;
    }

    private static void Read(byte[] bytes, Random random, BadRows policy, out long bad)
    {
        var options = new ReadOptions { BadRows = policy, BatchRows = random.Next(1, 5) };
        var stream = new ChunkedStream(bytes, () => random.Next(1, 60));
        bad = DebeziumReader.Run<Trade, TradeFields>(stream, new Collector<Change<Trade>>(), options).BadRows;
        stream.Position = 0;
        bad = DebeziumReader.Run<Texts, TextsFields>(stream, new Collector<Change<Texts>>(), options).BadRows;
    }

    private static byte[] Mutate(Random random, byte[] bytes)
    {
        var changed = bytes.ToList();
        for (var i = random.Next(1, 5); i > 0 && changed.Count > 0; i--)
        {
            var at = random.Next(changed.Count);
            switch (random.Next(5))
            {
                case 0:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 1:
                    changed.RemoveRange(at, Math.Min(random.Next(1, 12), changed.Count - at));
                    break;
                case 2:
                    changed.InsertRange(at, Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]));
                    break;
                case 3:
                    changed.InsertRange(at, changed.GetRange(at, Math.Min(random.Next(1, 40), changed.Count - at)));
                    break;
                default:
                    changed.InsertRange(at, Enumerable.Repeat(random.Next(2) == 0 ? (byte)'{' : (byte)'[', random.Next(1, 200)));
                    break;
            }
        }

        return [.. changed];
    }

    private static Texts Texts(Random random) => new(Text(random), Text(random), Text(random));

    private static string? Text(Random random) =>
        random.Next(5) == 0 ? null : string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
}
