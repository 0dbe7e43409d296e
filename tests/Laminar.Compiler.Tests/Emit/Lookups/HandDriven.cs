using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>A row of the table.</summary>
public sealed record Rate(int Symbol, double Factor, string? Note = null);

/// <summary>A table that answers when a test says so. What is equal to nothing is absent.</summary>
public class HandDriven<TKey> : ILookupTable<TKey, Rate>
    where TKey : notnull
{
    private readonly List<(TKey Key, Later Answer)> _open = [];

    /// <summary>Its rows.</summary>
    public Dictionary<TKey, Rate> Rows { get; } = [];

    /// <summary>Every question, those that are answered at once among them.</summary>
    public List<TKey> Asked { get; } = [];

    /// <summary>Keys that are waited for, in the order in which they were asked.</summary>
    public IReadOnlyList<TKey> Open => [.. _open.Select(x => x.Key)];

    /// <summary>Whether a key is answered at once.</summary>
    public Predicate<TKey> IsKnown { get; set; } = _ => false;

    /// <summary>What happens when a key is asked for that is not known, beside that it is.</summary>
    public Action<TKey> OnAsked { get; set; } = _ => { };

    public CancellationToken Cancellation { get; private set; }

    public bool TryFind(TKey key, out LookupAnswer<Rate> answer)
    {
        answer = IsKnown(key) ? Of(key) : default;
        if (IsKnown(key))
        {
            Asked.Add(key);
        }

        return IsKnown(key);
    }

    public ValueTask<LookupAnswer<Rate>> FindAsync(TKey key, CancellationToken cancellation)
    {
        Cancellation = cancellation;
        Asked.Add(key);
        var answer = new Later();
        _open.Add((key, answer));
        OnAsked(key);
        return new(answer, 0);
    }

    /// <summary>Answers the question that is open for a key.</summary>
    public void Answer(TKey key) => Take(key).Come(Of(key));

    public void Fail(TKey key, string why) => Take(key).Fail(new InvalidOperationException(why));

    public void AnswerAll()
    {
        while (_open.Count > 0)
        {
            Answer(_open[^1].Key);
        }
    }

    private Later Take(TKey key)
    {
        var at = _open.FindIndex(x => x.Key.Equals(key));
        var answer = _open[at].Answer;
        _open.RemoveAt(at);
        return answer;
    }

    /// <summary>An answer that is there the moment it is given, on the thread that gives it: a task's may come a little later on another.</summary>
    private sealed class Later : IValueTaskSource<LookupAnswer<Rate>>
    {
        private ManualResetValueTaskSourceCore<LookupAnswer<Rate>> _core;

        public void Come(LookupAnswer<Rate> answer) => _core.SetResult(answer);

        public void Fail(Exception why) => _core.SetException(why);

        public LookupAnswer<Rate> GetResult(short token) => _core.GetResult(token);

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _core.OnCompleted(continuation, state, token, flags);
    }

    private LookupAnswer<Rate> Of(TKey key) => Rows.TryGetValue(key, out var row) ? row : LookupAnswer<Rate>.None;
}

/// <summary>By a number.</summary>
public sealed class Rates : HandDriven<int>;

/// <summary>By text.</summary>
public sealed class Notes : HandDriven<string>;

/// <summary>By several columns.</summary>
public sealed class Pairs : HandDriven<(int Symbol, string Note)>;
