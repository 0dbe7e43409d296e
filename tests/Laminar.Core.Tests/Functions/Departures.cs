using System.Collections.Generic;

namespace Laminar.Tests.Values;

/// <summary>Where a function means to answer differently from PostgreSQL, and what it answers.</summary>
internal static class Departures
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        // All but the first 2^31 characters are none; PostgreSQL negates the count, which overflows.
        ["right('hello','-2147483648'::int)"] = "",
        ["right('日本語テキスト','-2147483648'::int)"] = "",
        ["right('a very long text, longer than twelve 日','-2147483648'::int)"] = "",

        // An interval is a length of time: its days are always 24 hours.
        ["'100 hours'::interval::text"] = "4 days 04:00:00",

        // Before 1677.
        ["date_trunc('millennium','2000-01-01 00:00:00'::timestamp)"] = "!",
    };
}
