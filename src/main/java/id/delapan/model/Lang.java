package id.delapan.model; public enum Lang { ID, EN }
