using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Streams;

/// <summary>The members that [LookupTable] names as the table's key.</summary>
internal static class LookupKey
{
    public static EquatableArray<int> Read(StreamArguments arguments, List<Column> columns, List<Diagnostic> findings)
    {
        var key = new List<int>();
        var names = LaminarAttributes.IsLookupTable(arguments.Attribute) ? arguments.Attribute.ConstructorArguments.FirstOrDefault() : default;
        if (names is not { Kind: TypedConstantKind.Array, IsNull: false })
        {
            return default;
        }

        foreach (var name in names.Values.Select(value => value.Value as string ?? ""))
        {
            var index = columns.FindIndex(column => column.Member == RowMembers.Escape(name));
            if (index < 0)
            {
                findings.Add(Descriptors.At(arguments.Whole, LookupRules.KeyMember, name));
            }
            else
            {
                key.Add(index);
            }
        }

        return key.ToEquatableArray();
    }
}
