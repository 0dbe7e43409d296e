using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Operators;
using Laminar.State;
using Laminar.Tables;
using Laminar.Tests.Values;
using Xunit;

namespace Laminar.Core.Tests.Operators.Expiry;

/// <summary>Keys and their ages against a list that is looked through: in which order keys expire is the same whatever the size of a step, and after a save and restore.</summary>
public sealed class KeyAgesTests
{
    private const long Ttl = 50;

    [Fact]
    public void Keys_expire_in_order_of_time_and_then_of_their_first_row() => Seeds.Each(40, seed =>
    {
        var random = new Random(seed);
        using var owner = new Holder(random.Next(2) == 0);
        var known = new List<(string Key, long Touched)>();
        var now = 0L;
        for (var i = 0; i < 600; i++)
        {
            now += random.Next(4) == 0 ? random.Next(200) : random.Next(3);
            var due = known.Where(x => x.Touched + Ttl <= now).OrderBy(x => x.Touched).ToList();
            known.RemoveAll(due.Contains);
            Assert.Equal(due.Select(x => (x.Key, x.Touched + Ttl)), owner.Take(now));
            var key = Words.Of(random.Next(random.Next(2) == 0 ? 10 : 300)).ToString();
            owner.Touch(Utf8.Of(key), now);
            var at = known.FindIndex(x => x.Key == key);
            if (at < 0)
            {
                known.Add((key, now));
            }
            else
            {
                known[at] = (key, now);
            }

            if (random.Next(50) == 0)
            {
                owner.SaveAndRestore();
            }
        }
    });

    [Fact]
    public void Memory_of_keys_that_are_gone_goes_back()
    {
        using var owner = new Holder(small: false);
        owner.Touch(Words.Of(1), 0);
        var few = owner.Bytes;
        for (var key = 0; key < 20_000; key++)
        {
            // Its memory is not the operator's, and is never given back.
            owner.Touch(Utf8.Of("a key that has come only once, and is too long to lie in the value: " + key), key);
            _ = owner.Take(key).Count();
        }

        Assert.InRange(owner.Bytes, 0, few + 1_000_000);
    }

    private sealed class Holder(bool small) : IDisposable
    {
        private readonly QueryContext _context = new(null, null) { Limits = small ? new TableLimits { FlatInPlace = 16, FlatAtMost = 32, ShrinkFrom = 8, CompactFrom = 64 } : TableLimits.Default };
        private KeyAges<TextKey>? _ages;

        private KeyAges<TextKey> Ages => _ages ??= new(_context, Ttl, holdsText: true);

        public long Bytes => Ages.Bytes;

        public void Touch(Utf8 key, long time)
        {
            Ages.Touch(new TextKey(key), time);
            Ages.Tidy();
        }

        public IEnumerable<(string Key, long Time)> Take(long now)
        {
            while (Ages.TakeExpired(now, out var key, out var time))
            {
                yield return (key.Value.ToString(), time);
            }
        }

        public void SaveAndRestore()
        {
            using var stream = new MemoryStream();
            var output = new StateOutput(stream);
            var writer = new StateWriter(output);
            Ages.Save(ref writer);
            output.End();
            stream.Position = 0;
            var input = new StateInput(stream);
            var reader = new StateReader(input);
            Dispose();
            Ages.Load(ref reader);
            input.End();
        }

        public void Dispose()
        {
            _ages?.Free();
            _ages = null;
        }
    }
}
