using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Laminar.Cli.Compiling;

/// <summary>
/// The first use of the C# compiler costs several times what the compilation does: code is loaded and made, metadata read. A second core begins with it
/// while the first still compiles the SQL. Once a process; with one core there is nothing to gain.
/// </summary>
internal static class CompilerWarmth
{
    // What emitted code is made of, once each.
    public const string Text = """
        #nullable enable
        namespace LaminarWarmth;

        public readonly partial record struct Source(global::Laminar.Timestamp Ts, long? Key, double Value, string? Name);

        public abstract class Query : global::Laminar.IInput<Source>
        {
            private static readonly string[] Columns = { "a", "b" };

            public static string Plan => "scan";

            public abstract void Push(global::System.ReadOnlySpan<Source> rows);

            public abstract void Push(in Source row);

            public static Run<T> Start<T>(T sink) where T : struct, IStage<T> => new Run<T>(sink);

            public static global::System.ReadOnlySpan<int> Positions => [0, 1, 2];

            public sealed class Run<T>(T sink) : Query where T : struct, IStage<T>
            {
                private T _sink = sink;
                private long _count;

                public override void Push(global::System.ReadOnlySpan<Source> rows)
                {
                    foreach (ref readonly var row in rows)
                    {
                        _count += row.Key is { } key && T.Keep(in row) ? key : 0;
                    }
                }

                public override void Push(in Source row)
                {
                    using var turn = new Turn();
                    Push(new global::System.ReadOnlySpan<Source>(in row));
                    Write(in row, out _count);
                }

                private static bool Write(in Source row, out long value)
                {
                    value = checked(row.Ts.Nanoseconds + (row.Name ?? "").Length + (row.Key.HasValue ? row.Key.GetValueOrDefault() : default(long?)) ?? 0);
                    return value switch { > 0 => true, _ => row.Value > 0.5 };
                }
            }
        }

        public interface IStage<T>
        {
            static abstract bool Keep(in Source row);
        }

        internal ref struct Turn
        {
            public void Dispose()
            {
            }
        }
        """;

    private static int s_begun;

    /// <summary>Begins on another thread, if there is a core for it. A failure is none: what it was for meets it again, and says so.</summary>
    public static void Begin()
    {
        if (Environment.ProcessorCount > 1 && Interlocked.Exchange(ref s_begun, 1) == 0)
        {
            _ = Task.Run(() => InProcessCompiler.Compilation([Text]).Emit(Stream.Null));
        }
    }
}
