using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Laminar.Core.Tests.Changelogs;

/// <summary>Who reads a changelog: adds weights up, or keeps the last row of each key, and checks that each change can follow those before it.</summary>
internal sealed class Folded<TRow, TId>(System.Func<TRow, TId> id, bool upserts)
    where TRow : notnull
    where TId : notnull
{
    private readonly Dictionary<TId, TRow> _rows = [];
    private (TId Id, TRow Row)? _before;

    public IReadOnlyDictionary<TId, TRow> Rows => _rows;

    public int Changes { get; private set; }

    public void Add(TRow row, ChangeKind kind)
    {
        Changes++;
        var key = id(row);
        Assert.True(_before is null || kind == ChangeKind.UpdateAfter, "nothing stands between -U and +U");
        switch (kind)
        {
            case ChangeKind.Insert:
                Assert.True(_rows.TryAdd(key, row), "+I of a group that is there: " + row);
                break;
            case ChangeKind.UpdateBefore:
                Assert.False(upserts, "-U in an upsert changelog");
                Assert.Equal(_rows[key], row);
                _before = (key, row);
                break;
            case ChangeKind.UpdateAfter:
                Assert.True(_rows.ContainsKey(key), "+U of a group that is not there: " + row);
                Assert.True(upserts || (_before is { } before && before.Id.Equals(key)), "+U without -U");
                Assert.NotEqual(_rows[key], row);
                _rows[key] = row;
                _before = null;
                break;
            default:
                Assert.Equal(_rows[key], row);
                _rows.Remove(key);
                break;
        }
    }

    /// <summary>Between batches.</summary>
    public void IsWhole() => Assert.Null(_before);

    public override string ToString() => string.Join("\n", _rows.Values.Select(x => x.ToString()).Order());
}
