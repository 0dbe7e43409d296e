using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Laminar.Compiler.Emit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Compiles and runs a query; rows come back as their text, in order of output.</summary>
internal static class RunningQuery
{
    /// <summary>Pushes the rows in one batch and completes.</summary>
    public static IReadOnlyList<string> Run<TRow>(string sql, params TRow[] rows) => Run(sql, false, null, rows);

    public static IReadOnlyList<string> Run<TRow>(string sql, bool unoptimized, QueryOptions? options, params TRow[] rows)
    {
        using var query = new Started<TRow>(CSharpEmitter.Emit(Queries.Plan(sql, unoptimized), Queries.Declaration), options);
        query.Input.Push(rows);
        query.Complete();
        return query.Output;
    }

    /// <summary>A started query of any output type, by reflection.</summary>
    public sealed class Started<TRow> : IDisposable
    {
        private readonly object _query;

        public Started(string source, QueryOptions? options = null, params object[] lookups)
            : this(EmittedCompilation.Load(source).GetType("Shop.Query", throwOnError: true)!, options, lookups)
        {
        }

        /// <param name="lookups">The tables that it asks.</param>
        public Started(Type type, QueryOptions? options = null, params object[] lookups)
        {
            var make = typeof(Started<TRow>).GetMethod(nameof(Start), BindingFlags.NonPublic | BindingFlags.Instance)!;
            _query = make.MakeGenericMethod(ResultOf(type)).Invoke(this, [type, options, lookups])!;
            Type = type;
        }

        public Type Type { get; }

        public List<string> Output { get; } = [];

        public IInput<TRow> Input => InputOf<TRow>();

        public IInput<TOther> InputOf<TOther>() => (IInput<TOther>)_query;

        public void AdvanceWatermark<TOther>(Timestamp time) => CallOf<TOther>("AdvanceWatermark", time);

        public void Complete<TOther>() => CallOf<TOther>("Complete");

        public void Complete() => Call("Complete");

        public void AdvanceWatermark(Timestamp time) =>
            _query.GetType().GetMethods().Single(m => m.Name == "AdvanceWatermark" && !m.IsGenericMethod && m.GetParameters()[0].ParameterType == typeof(Timestamp)).Invoke(_query, BindingFlags.DoNotWrapExceptions, null, [time], null);

        public void Tick() => Call("Tick");

        public bool IsPaused<TOther>() => (bool)_query.GetType().GetMethod("IsPaused")!.MakeGenericMethod(typeof(TOther)).Invoke(_query, null)!;

        /// <summary>A method that reflection cannot call, since it takes a span.</summary>
        public TDelegate DelegateOf<TDelegate>(string name) where TDelegate : Delegate =>
            (TDelegate)Delegate.CreateDelegate(typeof(TDelegate), _query, name);

        public void Save(System.IO.Stream stream) => Call("Save", stream);

        public QueryCounters Counters => (QueryCounters)_query.GetType().GetProperty("Counters")!.GetValue(_query)!;

        public void Dispose() => Call("Dispose");

        private object Start<TOut>(Type type, QueryOptions? options, object[] lookups)
        {
            RowsHandler<TOut> sink = rows =>
            {
                foreach (var row in rows)
                {
                    Output.Add(Text(row!));
                }
            };
            var start = type.GetMethods().Single(m => m.Name == "Start" && !m.IsGenericMethod);
            return start.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [sink, .. lookups, options], null)!;
        }

        /// <summary>Rows, or changes of rows.</summary>
        private static Type ResultOf(Type? type) =>
            type!.IsGenericType && type.GetGenericTypeDefinition() == typeof(StreamQuery<>) ? type.GetGenericArguments()[0] : ResultOf(type.BaseType);

        private static string Text(object row) => row.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Change<>)
            ? ((ChangeKind)type.GetProperty("Kind")!.GetValue(row)!).Text() + " " + Values(type.GetProperty("Row")!.GetValue(row)!)
            : Values(row);

        private static string Values(object row) =>
            string.Join(' ', row.GetType().GetProperties().Select(p => FormattableString.Invariant($"{p.GetValue(row) ?? "NULL"}")));

        private void Call(string name, params object[] arguments) =>
            _query.GetType().GetMethods().Single(m => m.Name == name && !m.IsGenericMethod && m.GetParameters().Length == arguments.Length).Invoke(_query, BindingFlags.DoNotWrapExceptions, null, arguments, null);

        private void CallOf<TOther>(string name, params object[] arguments) =>
            _query.GetType().GetMethods().Single(m => m.Name == name && m.IsGenericMethod).MakeGenericMethod(typeof(TOther))
                .Invoke(_query, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }
}
