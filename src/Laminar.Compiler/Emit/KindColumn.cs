using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Emit;

/// <summary>The column in which files and tables have the kind of a change, before all others.</summary>
public static class KindColumn
{
    /// <summary>op, or with as many underscores before it as tell it apart from the query's own columns.</summary>
    public static string Of(IEnumerable<string> columns)
    {
        var taken = columns.ToList();
        var name = "op";
        while (taken.Any(x => string.Equals(x, name, StringComparison.OrdinalIgnoreCase)))
        {
            name = "_" + name;
        }

        return name;
    }
}
