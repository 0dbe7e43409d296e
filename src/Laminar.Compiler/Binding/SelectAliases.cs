using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>The aliases of a select list. GROUP BY and HAVING see them, after the input's columns; WHERE does not and says so.</summary>
internal sealed class SelectAliases(EquatableArray<SelectItem> items, bool isVisible)
{
    public bool IsVisible { get; } = isVisible;

    public IEnumerable<string> Names => items.Where(x => x.Alias is not null).Select(x => x.Alias!.Text);

    /// <summary>The expression a name stands for; the first of several.</summary>
    public ExpressionSyntax? Find(Identifier name) => items.FirstOrDefault(x => x.Alias is not null && name.Matches(x.Alias.Text))?.Expression;
}
