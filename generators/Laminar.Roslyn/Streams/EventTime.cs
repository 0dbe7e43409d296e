using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Catalog;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Streams;

/// <summary>
/// Checks the event time that [Stream] names. What is wrong is reported at the stream; the column is then still taken for the event time where that
/// is possible, so that the queries over the stream do not fail as well.
/// </summary>
internal static class EventTime
{
    private static readonly ClrKind[] Units =
    {
        ClrKind.UnixSeconds, ClrKind.UnixMilliseconds, ClrKind.UnixMicroseconds, ClrKind.UnixNanoseconds,
    };

    /// <summary>The index of the event-time column, which it may change in <paramref name="columns"/>, or -1.</summary>
    public static int Bind(StreamArguments stream, IReadOnlyList<ISymbol> members, List<Column> columns, List<Diagnostic> findings)
    {
        if (stream.EventTime is not { } name)
        {
            RefuseUnit(stream, "Unit is said but no EventTime: name the member it is for", findings);
            return -1;
        }

        var index = columns.FindIndex(column => column.Member == RowMembers.Escape(name));
        if (index < 0)
        {
            findings.Add(Descriptors.At(stream.Place("EventTime"), DeclarationRules.BadEventTime, name, Missing(name, members)));
            return -1;
        }

        var column = columns[index];
        if (column.Nullable)
        {
            findings.Add(Descriptors.At(
                stream.Place("EventTime"), DeclarationRules.BadEventTime, name, "which may be null: every row needs a time, so make the member not nullable"));
            columns[index] = column = column with { Nullable = false };
        }

        return column.Clr == ClrKind.Int64 && column.ClrTypeName is null
            ? BindLong(stream, name, index, columns, findings)
            : BindTimestamp(stream, name, index, column, findings);
    }

    private static int BindTimestamp(StreamArguments stream, string name, int index, Column column, List<Diagnostic> findings)
    {
        if (column.Type != SqlType.Timestamp)
        {
            findings.Add(Descriptors.At(
                stream.Place("EventTime"), DeclarationRules.BadEventTime, name,
                "which is not a time: an event time is a DateTime, DateTimeOffset, Laminar.Timestamp, or a long with a Unit"));
            return -1;
        }

        RefuseUnit(stream, $"Unit is for an event time held in a long; '{name}' says its time by itself: leave Unit out", findings);
        return index;
    }

    private static int BindLong(StreamArguments stream, string name, int index, List<Column> columns, List<Diagnostic> findings)
    {
        if (stream.Unit is < 1 or > 4)
        {
            findings.Add(Descriptors.At(
                stream.Place("EventTime"), DeclarationRules.UnitMismatch,
                $"The event time '{name}' is a long, whose unit is not known: add Unit = TimeUnit.Seconds, Milliseconds, Microseconds or Nanoseconds"));
        }

        var unit = stream.Unit is >= 1 and <= 4 ? stream.Unit - 1 : 3;
        columns[index] = columns[index] with { Type = SqlType.Timestamp, Clr = Units[unit] };
        return index;
    }

    private static void RefuseUnit(StreamArguments stream, string message, List<Diagnostic> findings)
    {
        if (stream.Unit != 0)
        {
            findings.Add(Descriptors.At(stream.Place("Unit"), DeclarationRules.UnitMismatch, message));
        }
    }

    private static string Missing(string name, IReadOnlyList<ISymbol> members)
    {
        if (members.Any(member => member.Name == name))
        {
            return "which is not a time: an event time is a DateTime, DateTimeOffset, Laminar.Timestamp, or a long with a Unit";
        }

        var near = members.Select(member => member.Name).FirstOrDefault(other => string.Equals(other, name, System.StringComparison.OrdinalIgnoreCase));
        return "which is not a public member that can be read" + (near is null ? ": name one of the row's own members, best with nameof" : $": did you mean '{near}'?");
    }
}
