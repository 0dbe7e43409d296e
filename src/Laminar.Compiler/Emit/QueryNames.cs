using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Names of the types nested in an emitted class. A nested type may not be called like the class around it; then it gets an underscore.</summary>
internal sealed class QueryNames
{
    private readonly HashSet<string> _used;
    private readonly List<string> _watermarks = [];

    public QueryNames(QueryDeclaration declaration, bool isChangelog = false, bool hasLate = false)
    {
        IsChangelog = isChangelog;
        _used = new HashSet<string> { declaration.Name };
        Row = Identifiers.Unused("Row", _used);
        Run = Identifiers.Unused("Run", _used);
        Files = Identifiers.Unused("Files", _used);
        Literals = Identifiers.Unused("Literals", _used);
        if (hasLate)
        {
            Late = Identifiers.Unused("Late", _used);
            LateRows = Identifiers.Unused("LateRows", _used);
        }

        var types = declaration.ContainingTypes.Select(TypeName).Append(declaration.Name);
        var prefix = declaration.Namespace.Length == 0 ? "global::" : "global::" + declaration.Namespace + ".";
        Class = prefix + string.Join(".", types);
    }

    /// <summary>The class, with global:: in front.</summary>
    public string Class { get; }

    public string Row { get; }

    /// <summary>The query's rows come as changes.</summary>
    public bool IsChangelog { get; }

    /// <summary>What a sink takes, as it is called inside the class.</summary>
    public string Result => IsChangelog ? $"{OperatorCatalog.Change}<{Row}>" : Row;

    /// <summary>A row of the second output; null where there is none.</summary>
    public string? Late { get; }

    /// <summary>What makes such rows.</summary>
    public string? LateRows { get; }

    /// <summary>What Start takes beside sinks and options.</summary>
    public EquatableArray<LookupParameter> Lookups { get; init; }

    /// <summary>Those parameters, each with a comma behind it.</summary>
    public string LookupParameters => string.Concat(Lookups.Select(x => x.Declared));

    /// <summary>Those arguments, each with a comma behind it.</summary>
    public string LookupArguments => string.Concat(Lookups.Select(x => x.Name + ", "));

    public string Run { get; }

    public string Files { get; }

    public string Literals { get; }

    /// <summary>The parameter that a join asks.</summary>
    public string ParameterOf(AskedJoinStage stage) => Lookups.Single(x => x.Type == stage.Asked.ClrName).Name;

    /// <summary>A name that no other nested type has.</summary>
    public string Unused(string name) => Identifiers.Unused(name, _used);

    /// <summary>The struct that says how an input's watermark follows from its rows.</summary>
    public string Watermark(int input)
    {
        while (_watermarks.Count <= input)
        {
            _watermarks.Add(Unused("Watermark" + (_watermarks.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return _watermarks[input];
    }

    // "public static partial class Queries<T>": the name and its parameters are what follows the last keyword.
    private static string TypeName(string declaration)
    {
        var generic = declaration.IndexOf('<');
        var end = generic < 0 ? declaration.Length : generic;
        return declaration.Substring(declaration.LastIndexOf(' ', end - 1) + 1);
    }
}
