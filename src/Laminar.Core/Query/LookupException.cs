using System;
using System.Globalization;

namespace Laminar;

/// <summary>A table could not be asked, or its answer not be taken: why rows that need it are bad rows.</summary>
public sealed class LookupException : Exception
{
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode, Because = "an exception a failed question; lifted from the guard")]
    internal LookupException(string table, int attempts, Exception cause)
        : base(table + " could not be asked" + (attempts > 1 ? " (" + attempts.ToString(CultureInfo.InvariantCulture) + " attempts)" : "") + ": " + cause.Message, cause)
    {
        Table = table;
        Attempts = attempts;
    }

    /// <summary>The table's name in SQL.</summary>
    public string Table { get; }

    /// <summary>How often it was asked.</summary>
    public int Attempts { get; }
}
