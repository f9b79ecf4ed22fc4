using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Consolidator.House;

/// <summary>Finds the references between the types of a compiled assembly, independent of how the source writes them. Only references to
/// constants are lost.</summary>
internal static class TypeReferences
{
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value & 0xFFFF);

    /// <returns>Full names of top-level types; a nested type counts as its outer type.</returns>
    public static IReadOnlySet<(string From, string To)> Of(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var references = new HashSet<(string, string)>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var from = NameOf(metadata, handle);
            new Walk(file, metadata, to => references.Add((from, to))).Type(handle);
        }
        references.RemoveWhere(pair => pair.Item1 == pair.Item2 || pair.Item1.Contains('<') || pair.Item2.Contains('<'));
        return references;
    }

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil) type = metadata.GetTypeDefinition(type.GetDeclaringType());
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name).Split('`')[0]}";
    }

    private sealed class Walk(PEReader file, MetadataReader metadata, Action<string> refer) : ISignatureTypeProvider<int, object?>
    {
        public void Type(TypeDefinitionHandle handle)
        {
            var type = metadata.GetTypeDefinition(handle);
            Entity(type.BaseType);
            foreach (var implemented in type.GetInterfaceImplementations()) Entity(metadata.GetInterfaceImplementation(implemented)
                .Interface);
            foreach (var field in type.GetFields()) metadata.GetFieldDefinition(field).DecodeSignature(this, null);
            foreach (var method in type.GetMethods()) Method(metadata.GetMethodDefinition(method));
        }

        private void Method(MethodDefinition method)
        {
            method.DecodeSignature(this, null);
            if (method.RelativeVirtualAddress == 0) return;
            var body = file.GetMethodBody(method.RelativeVirtualAddress);
            if (!body.LocalSignature.IsNil) metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(this, null);
            foreach (var region in body.ExceptionRegions) Entity(region.CatchType);
            var code = body.GetILReader();
            while (code.RemainingBytes > 0)
            {
                int value = code.ReadByte();
                var instruction = OpCodesByValue[value == 0xFE ? 0xFE00 | code.ReadByte() : value];
                switch (instruction.OperandType)
                {
                    case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                        Entity(MetadataTokens.EntityHandle(code.ReadInt32()));
                        break;
                    case OperandType.InlineSwitch:
                        var targets = code.ReadInt32();
                        code.Offset += 4 * targets;
                        break;
                    default:
                        code.Offset += SizeOf(instruction.OperandType);
                        break;
                }
            }
        }

        private static int SizeOf(OperandType operand) => operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => 4,
        };

        private void Entity(EntityHandle handle)
        {
            if (handle.IsNil) return;
            switch (handle.Kind)
            {
                case HandleKind.TypeDefinition:
                    refer(NameOf(metadata, (TypeDefinitionHandle)handle));
                    break;
                case HandleKind.TypeSpecification:
                    metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                    break;
                case HandleKind.MethodDefinition:
                    refer(NameOf(metadata, metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()));
                    break;
                case HandleKind.FieldDefinition:
                    refer(NameOf(metadata, metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()));
                    break;
                case HandleKind.MemberReference:
                    var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                    Entity(member.Parent);
                    if (member.GetKind() == MemberReferenceKind.Method) member.DecodeMethodSignature(this, null);
                    else member.DecodeFieldSignature(this, null);
                    break;
                case HandleKind.MethodSpecification:
                    var generic = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                    Entity(generic.Method);
                    generic.DecodeSignature(this, null);
                    break;
            }
        }

        public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            refer(NameOf(metadata, handle));
            return 0;
        }

        public int GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind)
        {
            reader.GetTypeSpecification(handle).DecodeSignature(this, context);
            return 0;
        }

        // The other parts of a signature never refer to types of this assembly.
        public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => 0;
        public int GetArrayType(int elementType, ArrayShape shape) => 0;
        public int GetByReferenceType(int elementType) => 0;
        public int GetFunctionPointerType(MethodSignature<int> signature) => 0;
        public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;
        public int GetGenericMethodParameter(object? genericContext, int index) => 0;
        public int GetGenericTypeParameter(object? genericContext, int index) => 0;
        public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;
        public int GetPinnedType(int elementType) => 0;
        public int GetPointerType(int elementType) => 0;
        public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;
        public int GetSZArrayType(int elementType) => 0;
    }
}
