using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Laminar.Connectors;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>A lookup table whose file is asked: it is read when a row needs it and it has changed.</summary>
public abstract class LookupFile
{
    /// <summary>Says where its rows are, and how they are read. What can be known to fail fails before any stream is read.</summary>
    internal abstract void Open(JobInput input, ReadOptions options);
}

/// <summary>The generic part of such a table; the emitted part names the types.</summary>
/// <typeparam name="TKey">Its key.</typeparam>
/// <typeparam name="TRow">Its rows, whose text is strings: they are kept.</typeparam>
/// <typeparam name="TReader">Reads them, with the columns that any of the queries reads.</typeparam>
public abstract class LookupFile<TKey, TRow, TReader> : LookupFile, ILookupTable<TKey, TRow>, IInput<TRow>
    where TKey : notnull
    where TReader : IRowReader<TRow>
{
    private Dictionary<TKey, TRow> _rows = [];
    private IReadOnlyList<(string Path, DateTime Written, long Length)> _read = [];
    private JobInput? _input;
    private ReadOptions? _options;

    internal override void Open(JobInput input, ReadOptions options)
    {
        (_input, _options) = (input, options);
        Refresh();
    }

    /// <summary>From memory, if the file is as it was; else it is read now. It never has to be waited for.</summary>
    public bool TryFind(TKey key, out LookupAnswer<TRow> answer)
    {
        Refresh();
        answer = _rows.TryGetValue(key, out var row) ? row : LookupAnswer<TRow>.None;
        return true;
    }

    /// <inheritdoc/>
    public ValueTask<LookupAnswer<TRow>> FindAsync(TKey key, CancellationToken cancellation)
    {
        _ = TryFind(key, out var answer);
        return new(answer);
    }

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            Push(in row);
        }
    }

    /// <summary>A row whose key is there takes the place of the one before it; one without a key is never found.</summary>
    public void Push(in TRow row)
    {
        if (TryKeyOf(in row, out var key))
        {
            _rows[key] = row;
        }
    }

    /// <summary>False where a column of the key is NULL.</summary>
    protected abstract bool TryKeyOf(in TRow row, out TKey key);

    /// <summary>A file that cannot be read leaves what was read before: its question fails, and the next one tries again.</summary>
    private void Refresh()
    {
        var now = InputFiles.Find(_input!.Path).Select(path => new FileInfo(path)).Select(file => (file.FullName, file.LastWriteTimeUtc, file.Exists ? file.Length : -1)).ToList();
        if (_read.Count > 0 && now.SequenceEqual(_read))
        {
            return;
        }

        var before = _rows;
        _rows = [];
        try
        {
            _ = _input.With(_options!).Read<TRow, TReader>(this);
            _read = now;
        }
        catch
        {
            _rows = before;
            throw;
        }
    }
}
