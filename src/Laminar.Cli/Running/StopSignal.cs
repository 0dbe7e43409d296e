using System;
using System.Threading;

namespace Laminar.Cli.Running;

/// <summary>Ctrl-C as a token: the run stops between two blocks, or where it waits for input, and cleans up. A second Ctrl-C ends the process at once.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly bool _listens;

    private StopSignal(CancellationToken outer, bool listens)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(outer);
        _listens = listens;
        if (listens)
        {
            Console.CancelKeyPress += OnKey;
        }
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Listens to the terminal only where the tool runs as a process of its own, not in a test.</summary>
    public static StopSignal Link(CliConsole console, CancellationToken outer) => new(outer, ReferenceEquals(console.Error, Console.Error));

    public void Dispose()
    {
        if (_listens)
        {
            Console.CancelKeyPress -= OnKey;
        }

        _source.Dispose();
    }

    private void OnKey(object? sender, ConsoleCancelEventArgs key)
    {
        key.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
