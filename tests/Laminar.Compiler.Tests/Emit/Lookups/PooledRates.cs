using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Answers on other threads, some at once, some later, in whatever order those run.</summary>
public sealed class PooledRates(IReadOnlyDictionary<int, Rate> rows) : ILookupTable<int, Rate>
{
    private int _asked;

    public bool TryFind(int key, out LookupAnswer<Rate> answer)
    {
        answer = Of(key);
        return key % 5 == 0;
    }

    public async ValueTask<LookupAnswer<Rate>> FindAsync(int key, CancellationToken cancellation)
    {
        var asked = Interlocked.Increment(ref _asked);
        for (var i = asked % 4; i > 0; i--)
        {
            await Task.Yield();
        }

        // Every question fails once: it is asked again.
        return asked % 2 == 1 ? throw new InvalidOperationException("at first") : Of(key);
    }

    private LookupAnswer<Rate> Of(int key) => rows.TryGetValue(key, out var row) ? row : LookupAnswer<Rate>.None;
}
