"""Words right behind a trigger that tell that it means something else: what is aimed at, stopped, refused and received."""

from __future__ import annotations

from khabar.extract.words import folded

PLANS = folded(
    "خطة خطط برنامج برامج مشروع مشاريع حملة مبادرة دراسة سياسة سياسات ضريبة رسوم استثمار استثمارات إجراءات"
    " شركة دورة ورشة خدمة مسابقة جائزة استراتيجية رؤية عقوبات إصلاحات منتج إعلان إعلانات"
)
"""Nouns that aim at what is no victim: `خطة تستهدف ألفي شاب`."""

VALUES = folded(
    "أمن سلامة استقرار حياة أرواح مصالح مستقبل مصير وحدة سلام بقاء ملاحة صحة بيئة وجود نسيج اقتصاد ثروة تماسك كيان هدنة"
    " نظام سيادة مكتسبات حقوق حرية حريات ديمقراطية تنمية نمو مكانة هوية تحقيق تعزيز زيادة"
)
"""What is endangered and not threatened, and aimed at by policies: `يهدد استقرار المنطقة`."""

TELLINGS = folded("التعليق الكشف الإفصاح الإدلاء الخوض ذكر الإجابة تعليق كشف إعطاء الحديث التصريح الرد التعقيب")
"""What sources and spokesmen refuse, which is no refusal of anybody's wish."""

HALTED = folded(
    "هجوم هجمات عملية عمليات عمل بث برنامج مشروع صرف دعم تنفيذ نشاط أنشطة رحلات رحلاتها إنتاج تصدير قصف إطلاق حرب تمويل خدمة"
    " خدمات ترخيص مباراة بيع استيراد تداول محادثات مفاوضات تعاون نزيف تقدم حركة سير نقل تعامل تعاملات إصدار حملة حملاتها"
)
"""What is stopped and not arrested."""

RECEIVED = folded(
    "عيد رمضان شهر طلبات بلاغ بلاغات شكاوى موسم زوار مرضى حالات عام دفعة شحنة سفينة مياه حجاج مهنئين معزين تهاني طلاب"
)
"""What offices receive, none of them a visitor of state."""

UNLIKELY = folded("حدوث وقوع احتمال احتمالات إمكانية وجود تأثير أي وصول عودة اندلاع قيام فرضية")

PRIZES = folded("جائزة جوائز لقب عقد مناقصة رهان كأس ميدالية بطولة بجائزة بلقب بعقد بكأس بميدالية ببطولة برهان بالجائزة بالمركز")
"""What is won without a vote."""

SPOKEN_FOR_US = folded("نشيد نندد ندين نستنكر نشجب نرفض نطالب نناشد نحث نهدد نتوعد نحذر نؤيد نساند نرحب نثمن ندعو أدعو")
"""Verbs by which a speaker speaks for his side."""
