using System;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using static Laminar.HotPath.Cases.Seam;

namespace Laminar.HotPath.Cases.Snippets;

/// <summary>Collections that are read, or have room.</summary>
internal static class Collections
{
    private static readonly List<int> s_list = [1, 2, 3];
    private static readonly Dictionary<int, long> s_map = new() { [1] = 2 };
    private static readonly HashSet<int> s_set = [1, 2];
    private static readonly Dictionary<string, int> s_names = new(StringComparer.Ordinal) { ["a"] = 1 };
    private static readonly Queue<int> s_queue = new([1, 2]);
    private static readonly List<int> s_room = new(64);

    [HotPath]
    public static void Count()
    {
        Use(s_list.Count);
    }

    [HotPath]
    public static void Element()
    {
        Use(s_list[1]);
    }

    [HotPath]
    public static void Contains()
    {
        Use(s_list.Contains(2));
    }

    [HotPath]
    public static void IndexOf()
    {
        Use(s_list.IndexOf(2));
    }

    [HotPath]
    public static void Search()
    {
        Use(s_list.BinarySearch(2));
    }

    [HotPath]
    public static void Map()
    {
        Use(s_map[1]);
    }

    [HotPath]
    public static void ContainsKey()
    {
        Use(s_map.ContainsKey(3));
    }

    [HotPath]
    public static void By_text()
    {
        Use(s_names.ContainsKey("a"));
    }

    [HotPath]
    public static void Set_contains()
    {
        Use(s_set.Contains(2));
    }

    [HotPath]
    public static void Peek()
    {
        Use(s_queue.Peek());
    }

    [HotPath]
    public static void Default()
    {
        Use(s_map.GetValueOrDefault(5));
    }

    [HotPath]
    public static void Map_count()
    {
        Use(s_map.Count);
    }

    [HotPath]
    public static void List_span()
    {
        Use(CollectionsMarshal.AsSpan(s_list).Length);
    }

    [HotPath]
    public static void TryGetValue()
    {
        s_map.TryGetValue(1, out var x);
        Use(x);
    }

    [HotPath]
    public static void Reference()
    {
        ref var x = ref CollectionsMarshal.GetValueRefOrNullRef(s_map, 1);
        x++;
    }

    [HotPath]
    public static void Set_element()
    {
        s_list[0] = Number;
    }

    [HotPath]
    public static void Foreach()
    {
        foreach (var x in s_list) Use(x);
    }

    [HotPath]
    public static void Foreach_map()
    {
        foreach (var pair in s_map) Use(pair.Value);
    }

    [HotPath]
    public static void Foreach_keys()
    {
        foreach (var key in s_map.Keys) Use(key);
    }

    [HotPath]
    public static void Foreach_values()
    {
        foreach (var value in s_map.Values) Use(value);
    }

    [HotPath]
    public static void Foreach_set()
    {
        foreach (var x in s_set) Use(x);
    }

    [HotPath]
    public static void Foreach_queue()
    {
        foreach (var x in s_queue) Use(x);
    }

    [HotPath]
    public static void Add_with_room()
    {
        s_room.Clear();
        for (var i = 0; i < 8; i++) s_room.Add(i);
    }

    [HotPath]
    public static void Remove()
    {
        s_room.Clear();
        s_room.Add(1);
        s_room.RemoveAt(0);
    }

    [HotPath]
    public static void TryPeek()
    {
        s_queue.TryPeek(out var x);
        Use(x);
    }
}
