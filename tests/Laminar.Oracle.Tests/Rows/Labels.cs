using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Laminar.Oracle.Rows;

/// <summary>
/// The table that is asked. What it says never changes; when, and in which order, is told from outside. Some answers are there at once, and of those that are not, some come
/// only when they have been asked for again.
/// </summary>
/// <param name="seed">Which these are.</param>
/// <param name="retries">How often, in all, a key may fail before its answer comes: two joins may ask for it, each as often.</param>
public sealed class Labels(int seed, int retries) : ILookupTable<int, Label>
{
    private readonly List<(int Key, TaskCompletionSource<LookupAnswer<Label>> Answer)> _open = [];
    private readonly Dictionary<int, int> _asked = [];

    /// <summary>As the oracle has them.</summary>
    public static IReadOnlyList<object?[]> Rows { get; } =
    [
        [0, "", 0.0, null, new DateOnly(2024, 1, 1), true], [1, "a", 1.5, 0.25m, new DateOnly(2024, 1, 2), false], [2, "a text of more than twelve bytes", -2.25, 3m, new DateOnly(2024, 2, 29), true],
        [3, "abc", 8.0, null, new DateOnly(1969, 12, 31), false], [5, "B", 0.125, -1.5m, new DateOnly(2024, 1, 1), true], [-1, "42", -0.5, 12m, new DateOnly(2025, 1, 1), false],
    ];

    /// <summary>Questions without an answer.</summary>
    public int Open => _open.Count;

    /// <summary>All answers are there at once, as they have to be while a query completes: nobody can give one then.</summary>
    public bool IsReady { get; set; }

    public bool TryFind(int key, out LookupAnswer<Label> answer)
    {
        var isKnown = IsReady || (key + seed) % 3 == 0;
        answer = isKnown ? Find(key) : default;
        return isKnown;
    }

    public ValueTask<LookupAnswer<Label>> FindAsync(int key, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<LookupAnswer<Label>>();
        _open.Add((key, answer));
        return new(answer.Task);
    }

    /// <summary>Answers so many questions, whichever.</summary>
    public void Answer(int count, Random random)
    {
        // Where there is a context, who waits for an answer is told of it by another thread, and later.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        for (; count > 0 && _open.Count > 0; count--)
        {
            var at = random.Next(_open.Count);
            var (key, answer) = _open[at];
            _open.RemoveAt(at);
            var times = _asked[key] = _asked.GetValueOrDefault(key) + 1;
            if ((key + seed) % 2 == 0 && times <= retries)
            {
                answer.SetException(new InvalidOperationException("not now"));
            }
            else
            {
                answer.SetResult(Find(key));
            }
        }

        SynchronizationContext.SetSynchronizationContext(context);
    }

    private static LookupAnswer<Label> Find(int key) =>
        Rows.FirstOrDefault(row => (int)row[0]! == key) is { } row ? (Label)RowType.Table.Create([.. row]) : LookupAnswer<Label>.None;
}
